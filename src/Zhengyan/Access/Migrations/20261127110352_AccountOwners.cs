using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zhengyan.Access.Migrations
{
    /// <inheritdoc />
    public partial class AccountOwners : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "OwnerId",
                table: "accounts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "OwnerSaid",
                table: "accounts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "OwnerName",
                table: "grants",
                type: "TEXT",
                nullable: true);

            // The three of a demonstration are nobody: they were made by no act, and have no password.
            migrationBuilder.Sql("UPDATE accounts SET OwnerSaid = 1 WHERE Administrator IS NOT NULL AND PasswordHash IS NULL AND AwaitsRelease = 0 AND (SELECT Demonstration FROM installation)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "OwnerName",
                table: "grants");

            migrationBuilder.DropColumn(
                name: "OwnerId",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "OwnerSaid",
                table: "accounts");
        }
    }
}
