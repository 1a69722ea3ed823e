using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zhengyan.Storage.Migrations
{
    /// <inheritdoc />
    public partial class ArchivedFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ArchiveNumber",
                table: "matters",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "ArchivedOn",
                table: "matters",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "KeptUntil",
                table: "matters",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_matters_ArchiveNumber",
                table: "matters",
                column: "ArchiveNumber");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_matters_ArchiveNumber",
                table: "matters");

            migrationBuilder.DropColumn(
                name: "ArchiveNumber",
                table: "matters");

            migrationBuilder.DropColumn(
                name: "ArchivedOn",
                table: "matters");

            migrationBuilder.DropColumn(
                name: "KeptUntil",
                table: "matters");
        }
    }
}
