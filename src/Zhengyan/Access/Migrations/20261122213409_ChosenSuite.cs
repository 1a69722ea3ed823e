using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zhengyan.Access.Migrations
{
    /// <inheritdoc />
    public partial class ChosenSuite : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Suite",
                table: "installation",
                type: "TEXT",
                nullable: false,
                defaultValue: "international");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Suite",
                table: "installation");
        }
    }
}
