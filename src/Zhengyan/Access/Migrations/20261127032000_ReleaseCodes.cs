using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zhengyan.Access.Migrations
{
    /// <inheritdoc />
    public partial class ReleaseCodes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ReleaseCode",
                table: "accounts",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ReleaseCode",
                table: "accounts");
        }
    }
}
