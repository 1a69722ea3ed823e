using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zhengyan.Storage.Migrations
{
    /// <inheritdoc />
    public partial class OpenParts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsOpen",
                table: "parts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            // As the stages end (Stages.IsEnd); from now on it is written with each act.
            migrationBuilder.Sql(
                """
                UPDATE parts SET IsOpen = (SELECT Stage NOT IN ('Archived', 'Closed', 'Transferred', 'HandedOn', 'Joined', 'Declined')
                FROM matters WHERE Id = parts.Matter)
                """);

            migrationBuilder.CreateIndex(
                name: "IX_parts_Person_Part_Matter",
                table: "parts",
                columns: new[] { "Person", "Part", "Matter" },
                filter: "IsOpen");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_parts_Person_Part_Matter",
                table: "parts");

            migrationBuilder.DropColumn(
                name: "IsOpen",
                table: "parts");
        }
    }
}
