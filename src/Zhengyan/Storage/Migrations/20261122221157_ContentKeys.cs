using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zhengyan.Storage.Migrations
{
    /// <inheritdoc />
    public partial class ContentKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "content_keys",
                columns: table => new
                {
                    Owner = table.Column<string>(type: "TEXT", nullable: false),
                    Wrapped = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Under = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_keys", x => x.Owner);
                });

            migrationBuilder.CreateIndex(
                name: "IX_content_keys_Under",
                table: "content_keys",
                column: "Under");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "content_keys");
        }
    }
}
