using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zhengyan.Storage.Migrations
{
    /// <inheritdoc />
    public partial class CountedDesks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_parts_Person_Part_Matter",
                table: "parts");

            migrationBuilder.DropIndex(
                name: "IX_demands_Person_Due",
                table: "demands");

            migrationBuilder.CreateIndex(
                name: "IX_parts_Person_Part_Matter_IsOpen",
                table: "parts",
                columns: new[] { "Person", "Part", "Matter", "IsOpen" },
                filter: "IsOpen");

            migrationBuilder.CreateIndex(
                name: "IX_demands_Matter_Person_From_Title",
                table: "demands",
                columns: new[] { "Matter", "Person", "From", "Title" });

            migrationBuilder.CreateIndex(
                name: "IX_demands_Person_Due_From",
                table: "demands",
                columns: new[] { "Person", "Due", "From" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_parts_Person_Part_Matter_IsOpen",
                table: "parts");

            migrationBuilder.DropIndex(
                name: "IX_demands_Matter_Person_From_Title",
                table: "demands");

            migrationBuilder.DropIndex(
                name: "IX_demands_Person_Due_From",
                table: "demands");

            migrationBuilder.CreateIndex(
                name: "IX_parts_Person_Part_Matter",
                table: "parts",
                columns: new[] { "Person", "Part", "Matter" },
                filter: "IsOpen");

            migrationBuilder.CreateIndex(
                name: "IX_demands_Person_Due",
                table: "demands",
                columns: new[] { "Person", "Due" });
        }
    }
}
