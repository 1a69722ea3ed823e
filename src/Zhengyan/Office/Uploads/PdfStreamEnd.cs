namespace Zhengyan.Documents;

/// <summary>Where a stream ends: where its length says, if the word for it stands there, else at the next such word.</summary>
internal static class PdfStreamEnd
{
    private const string Word = "endstream";
    private const int Repeats = 7;

    /// <summary>Gives the length, and leaves the lexer behind the word.</summary>
    public static long Find(PdfLexer lexer, long from, long? says)
    {
        if (says is >= 0 and var length && from + length < lexer.Bytes.Length)
        {
            lexer.Bytes.Position = from + length;
            lexer.SkipSpace();
            if (StandsHere(lexer.Bytes))
            {
                return length;
            }
        }

        lexer.Bytes.Position = from;
        var matched = 0;
        while (matched < Word.Length)
        {
            var next = lexer.Bytes.Demand();
            // Of what was matched, only its last "e" can be a new beginning.
            matched = next == Word[matched] ? matched + 1 : next == Word[0] ? 1 : matched == Repeats && next == Word[1] ? 2 : 0;
        }

        return lexer.Bytes.Position - Word.Length - from;
    }

    private static bool StandsHere(ByteReader bytes)
    {
        foreach (var letter in Word)
        {
            if (bytes.Next() != letter)
            {
                return false;
            }
        }

        return true;
    }
}
