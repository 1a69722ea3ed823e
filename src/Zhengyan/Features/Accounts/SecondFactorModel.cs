using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>One's own second factor, and a proposal for an authenticator where there is none.</summary>
/// <param name="Secret">The proposed secret as it is typed.</param>
/// <param name="Picture">The same as a QR code.</param>
/// <param name="Proposal">The same, sealed, to come back with the form.</param>
public sealed record SecondFactorModel(
    Frame Frame, bool IsSetUp, bool HasAuthenticator, string Secret, QrPicture Picture, string Proposal, IReadOnlyList<PasskeyLine> Passkeys, int RecoveryCodes,
    IReadOnlyList<Refusal> Refusals);

/// <summary>A passkey: its id for removing it, its name, since when.</summary>
public sealed record PasskeyLine(string Id, string Name, DateTimeOffset Since);

/// <summary>Recovery codes that were made just now. They are not kept: this page is the only time they are seen.</summary>
public sealed record RecoveryCodesModel(Frame Frame, IReadOnlyList<string> Codes);
