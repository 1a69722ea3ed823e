using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zhengyan.Storage.Migrations
{
    /// <inheritdoc />
    public partial class SealedEnvelopes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What earlier builds kept in clear is not taken over: it can be sealed only while it is typed in. The pages it stood on are overwritten.
            migrationBuilder.Sql("PRAGMA secure_delete = ON;");
            migrationBuilder.DropTable(name: "envelopes");
            migrationBuilder.CreateTable(
                name: "envelopes",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    LeadNumber = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table => table.PrimaryKey("PK_envelopes", x => x.Id));

            migrationBuilder.CreateIndex(
                name: "IX_envelopes_LeadNumber_Kind",
                table: "envelopes",
                columns: new[] { "LeadNumber", "Kind" },
                unique: true);

            migrationBuilder.CreateTable(
                name: "custodian_keys",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Wrapped = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Salt = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Memory = table.Column<int>(type: "INTEGER", nullable: false),
                    Passes = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_custodian_keys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "envelope_shares",
                columns: table => new
                {
                    Envelope = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Share = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_envelope_shares", x => new { x.Envelope, x.Key });
                    table.ForeignKey(
                        name: "FK_envelope_shares_envelopes_Envelope",
                        column: x => x.Envelope,
                        principalTable: "envelopes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "handed_shares",
                columns: table => new
                {
                    Opening = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Share = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_handed_shares", x => new { x.Opening, x.Key });
                });

            migrationBuilder.CreateIndex(
                name: "IX_envelope_shares_Key",
                table: "envelope_shares",
                column: "Key");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "custodian_keys");

            migrationBuilder.DropTable(
                name: "envelope_shares");

            migrationBuilder.DropTable(
                name: "handed_shares");

            migrationBuilder.AlterColumn<int>(
                name: "Id",
                table: "envelopes",
                type: "INTEGER",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "TEXT")
                .Annotation("Sqlite:Autoincrement", true);
        }
    }
}
