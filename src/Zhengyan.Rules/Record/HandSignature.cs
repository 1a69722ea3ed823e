using System.Text.RegularExpressions;

namespace Zhengyan.Rules;

/// <summary>How the subject signed what they verified (§5.7).</summary>
public enum SigningWay
{
    /// <summary>手写签名, drawn on the screen.</summary>
    Drawn,
    /// <summary>纸质签字, on the printed record that carries the code.</summary>
    OnPaper,
}

/// <summary>
/// 签名 under the record. <paramref name="Strokes"/> is a path of moves and lines in a field of 600 × 200, e.g. <c>M12 80L14 84L20 90</c>; empty where it stands on paper.
/// </summary>
public sealed partial record HandSignature(SigningWay Way, string Strokes)
{
    /// <summary>The width of the field it is drawn in.</summary>
    public const int Width = 600;

    /// <summary>The height of the field it is drawn in.</summary>
    public const int Height = 200;

    private const int MostLength = 40_000;

    // A dot or a slip of the finger is no name.
    private const int FewestLines = 8;

    /// <summary>Signed on the printed page.</summary>
    public static HandSignature OnPaper { get; } = new(SigningWay.OnPaper, "");

    /// <summary>Whether it is a signature at all: on paper, or drawn with more than a dot and nothing but moves and lines.</summary>
    public bool IsSigned =>
        Way == SigningWay.OnPaper ? Strokes.Length == 0 : Strokes.Length <= MostLength && Strokes.AsSpan().Count('L') >= FewestLines && Path().IsMatch(Strokes);

    [GeneratedRegex(@"\A(M\d{1,3} \d{1,3}(L\d{1,3} \d{1,3})*)+\z", RegexOptions.NonBacktracking)]
    private static partial Regex Path();
}

/// <summary>The words of signing.</summary>
public static class SigningWords
{
    /// <summary>How it was signed, on the page.</summary>
    public static Text Word(this SigningWay way) => way switch
    {
        SigningWay.Drawn => Text.Of("在屏幕上手写签名"),
        SigningWay.OnPaper => Text.Of("在纸上签字"),
        _ => throw new ArgumentOutOfRangeException(nameof(way), way, null),
    };
}
