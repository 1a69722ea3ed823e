using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Vault;

namespace Zhengyan.Tests.Desk;

/// <summary>
/// Somebody who has everything that the server has: the database, each file of its folder, its keys at work, and the passphrases of some custodians. Whatever is found is tried as
/// a key on whatever is locked, and what opens is searched for further keys, until nothing more opens.
/// </summary>
internal sealed partial class Attacker(SmallInstallation installation, ZhengyanDb db)
{
    private const int Window = Suite.KeyLength;

    private readonly HashSet<string> keys = [];
    private readonly HashSet<string> learned = [];
    private readonly Dictionary<Guid, List<Share>> shares = [];

    // What is a key as it stands, and not by chance a piece of something else: private keys take a thousand times as long to try.
    private readonly HashSet<string> wholes = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>How many different keys there were to try.</summary>
    public int Keys => keys.Count;

    /// <summary>What came out of envelopes.</summary>
    public List<byte[]> Opened { get; } = [];

    /// <summary>Takes all there is, knowing these custodians' passphrases, and tries it.</summary>
    public async Task Attack(params PersonId[] known)
    {
        foreach (var file in System.IO.Directory.EnumerateFiles(installation.Data, "*", SearchOption.AllDirectories).Where(f => !f.Contains("zhengyan.db", StringComparison.Ordinal)))
        {
            Learn(await System.IO.File.ReadAllBytesAsync(file, Stop));
        }

        Learn(installation.Keys.Current.Bytes);
        await LearnTables();
        await LearnWhatTheServerReads();
        foreach (var person in known)
        {
            var custodian = installation.Custody.Of(person)!;
            var row = await db.CustodianKeys.SingleAsync(k => k.Id == custodian.Key!.Id, Stop);
            using var passphrases = new Passphrases(Suite.International, new(8, 1));
            var unlocked = await passphrases.Unlock(row, Keepers.PassphraseOf(person), Stop);
            Learn(unlocked!);
        }

        int before;
        do
        {
            before = keys.Count;
            await OpenShares();
            CombineShares();
            keys.UnionWith(wholes);
            await OpenEnvelopes();
        }
        while (keys.Count > before);
    }

    // Every value of every table, as a key or as something that holds one.
    private async Task LearnTables()
    {
        await db.Database.OpenConnectionAsync(Stop);
        foreach (var table in await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'table'").ToListAsync(Stop))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync(Stop);
            while (await reader.ReadAsync(Stop))
            {
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    Learn(reader.GetValue(i) is byte[] bytes ? bytes : Encoding.UTF8.GetBytes(reader.GetValue(i).ToString() ?? ""));
                }
            }
        }
    }

    // The server's own keys open the journal and the states of matters, and that is used to the full.
    private async Task LearnWhatTheServerReads()
    {
        foreach (var entry in await db.Journal.ToListAsync(Stop))
        {
            Learn(installation.Contents.Open(db, entry));
        }
    }

    private async Task OpenShares()
    {
        var envelopes = await db.Envelopes.ToDictionaryAsync(e => e.Id, Stop);
        foreach (var candidate in wholes.Select(Convert.FromHexString).ToList())
        {
            foreach (var row in await Cached())
            {
                Try(() => Found(row.Envelope, Envelopes.Read(envelopes[row.Envelope], row, candidate)));
            }

            foreach (var row in await CachedHanded())
            {
                var opening = installation.Custody.Opening(row.Opening)!;
                Try(() => Found(opening.Envelope, Envelopes.Take(opening, row, candidate)));
            }
        }
    }

    private void CombineShares()
    {
        foreach (var of in shares.Values)
        {
            foreach (var (one, other) in of.SelectMany(one => of.Select(other => (one, other))).Where(pair => pair.one.At != pair.other.At))
            {
                Learn(Shamir.Combine(one, other));
            }
        }
    }

    private async Task OpenEnvelopes()
    {
        foreach (var envelope in await db.Envelopes.ToListAsync(Stop))
        {
            foreach (var key in keys.ToList())
            {
                Try(() =>
                {
                    var content = Envelopes.Open(envelope, Convert.FromHexString(key));
                    if (learned.Add(Convert.ToHexString(SHA256.HashData(content)) + "!"))
                    {
                        Opened.Add(content);
                        Learn(content);
                    }
                });
            }
        }
    }

    private void Found(Guid envelope, Share share)
    {
        Learn(share.Values);
        if (!shares.TryGetValue(envelope, out var of))
        {
            shares[envelope] = of = [];
        }

        if (of.All(s => s.At != share.At))
        {
            of.Add(share);
        }
    }

    // Each run of thirty-two bytes, and what is written there in hexadecimal or base 64.
    private void Learn(byte[] bytes)
    {
        if (!learned.Add(Convert.ToHexString(SHA256.HashData(bytes))))
        {
            return;
        }

        if (bytes.Length == Window)
        {
            wholes.Add(Convert.ToHexString(bytes));
        }

        for (var i = 0; i + Window <= Math.Min(bytes.Length, 512); i++)
        {
            keys.Add(Convert.ToHexString(bytes, i, Window));
        }

        var text = Encoding.Latin1.GetString(bytes);
        foreach (Match written in Hexadecimal().Matches(text))
        {
            keys.Add(written.Value.ToUpperInvariant());
            wholes.Add(written.Value.ToUpperInvariant());
        }

        foreach (Match written in Base64().Matches(text))
        {
            Try(() => wholes.Add(Convert.ToHexString(Convert.FromBase64String(written.Value))[..(2 * Window)]));
        }
    }

    private List<EnvelopeShareRow>? rows;
    private List<HandedShareRow>? handedRows;

    private async Task<List<EnvelopeShareRow>> Cached() => rows ??= await db.EnvelopeShares.ToListAsync(Stop);

    private async Task<List<HandedShareRow>> CachedHanded() => handedRows ??= await db.HandedShares.ToListAsync(Stop);

    private static bool Try(Action act)
    {
        try
        {
            act();
            return true;
        }
        catch (Exception locked) when (locked is CryptographicException or FormatException or ArgumentException)
        {
            return false;
        }
    }

    [GeneratedRegex("[0-9A-Fa-f]{64}")]
    private static partial Regex Hexadecimal();

    [GeneratedRegex("[A-Za-z0-9+/]{43}=")]
    private static partial Regex Base64();
}
