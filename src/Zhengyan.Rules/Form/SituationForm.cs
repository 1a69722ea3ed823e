namespace Zhengyan.Rules;

/// <summary>
/// 诫勉谈话教育情况表: what the responsible person says of the talk; handing in and receiving are separate acts (§5.6).
/// </summary>
public sealed record SituationForm(string Explanation, string Problems, string Demands, string Attitude, string Conduct, string Remarks, DateOnly HandedInOn)
{
    /// <summary>The day the discipline office received it; none before.</summary>
    public DateOnly? ReceivedOn { get; init; }
}
