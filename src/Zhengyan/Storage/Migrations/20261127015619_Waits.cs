using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zhengyan.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Waits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "waits",
                columns: table => new
                {
                    Matter = table.Column<string>(type: "TEXT", nullable: false),
                    Person = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_waits", x => new { x.Matter, x.Person, x.Title });
                    table.ForeignKey(
                        name: "FK_waits_matters_Matter",
                        column: x => x.Matter,
                        principalTable: "matters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            // As they follow from the rows that are there (Involvement.WaitsOf); from now on they are written with each act.
            migrationBuilder.Sql(
                """
                INSERT INTO waits (Matter, Person, Title, "From")
                SELECT p.Matter, p.Person, d.Title, MIN(d."From") FROM parts p JOIN demands d ON d.Matter = p.Matter
                WHERE p.IsOpen AND p.Part IN ('Officer', 'LeadTalker') AND d.Person <> p.Person GROUP BY p.Matter, p.Person, d.Title
                """);

            migrationBuilder.CreateIndex(
                name: "IX_waits_Person_Title_From",
                table: "waits",
                columns: new[] { "Person", "Title", "From" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "waits");
        }
    }
}
