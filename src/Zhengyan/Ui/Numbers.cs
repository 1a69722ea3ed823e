namespace Zhengyan.Ui;

/// <summary>The number a matter goes by, as it is read: talks that a subject asked for, and further talks, have none before their proposal (§5.4, §5.5).</summary>
public static class Numbers
{
    public static string Number(this Words words, string number) => number.Length > 0 ? number : words["未编号"];
}
