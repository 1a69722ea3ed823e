using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>Passwords that were made just now. They are not kept: this page is the only time they are seen.</summary>
/// <param name="AwaitsRelease">It opens nothing until the security administrator has opened the account.</param>
public sealed record OneTimePasswordModel(Frame Frame, string Next, IReadOnlyList<OneTimePassword> Passwords, bool AwaitsRelease = false);

/// <summary>Whose it is, and what it is.</summary>
public sealed record OneTimePassword(string Name, string Login, string Password);
