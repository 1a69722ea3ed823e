using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Journal;

/// <summary>What is written into the journal comes back as it was, whatever kind of event and however rare its characters.</summary>
public sealed class ContentTests
{
    private static readonly Occurrence Paper = new(
        Who.Dean, "𬭎\u0001\"<&>\\", "物理学院院长", new(2026, 2, 28), new(2026, 3, 2, 9, 0, 0, 123, TimeSpan.FromHours(8)), Who.Registrar, "柳青\U0002A6D6");

    public static IEnumerable<TheoryDataRow<string>> Kinds => Content.Kinds.Select(kind => new TheoryDataRow<string>(kind.Name));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_event_comes_back_with_all_its_fields(string kind) => ComesBack(kind, optional: true);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_event_comes_back_without_what_may_be_left_out(string kind) => ComesBack(kind, optional: false);

    [Fact]
    public void Every_kind_of_event_is_known() => Assert.Equal(
        typeof(Event).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Event))).Select(t => t.Name).Order(), Content.Kinds.Select(k => k.Name).Order());

    [Fact]
    public void A_matter_comes_back_as_it_was_at_every_version()
    {
        var situation = Given.Matter.AboutTheUnitOf(Who.Dean).Opened();
        while (!situation.Matter.Stage.IsEnd())
        {
            Same(situation.Matter);
            situation = situation.Next();
        }

        Same(situation.Matter);

        static void Same(Matter matter)
        {
            var read = Content.ReadMatter(Content.Of(matter));
            Assert.Equal(Content.Of(matter), Content.Of(read));
            Assert.Equal(Said(matter), Said(read));
        }
    }

    [Fact]
    public void A_sentence_that_was_kept_as_it_reads_still_reads_so()
    {
        var why = Text.Of("代理{0}：{1}", "严肃", Text.Of("党委书记"));
        var now = Encoding.UTF8.GetString(Content.Of(new ApprovalRerouted(Who.Dean, why, "出差"), Paper));
        var kept = """{"text":"代理{0}：{1}","with":["严肃",{"text":"党委书记","with":[]}]}""";
        Assert.Contains(kept, now, StringComparison.Ordinal);
        var then = now.Replace(kept, "\"代理严肃：党委书记\"", StringComparison.Ordinal);
        Assert.Equal(why, ((ApprovalRerouted)Content.Read(nameof(ApprovalRerouted), Encoding.UTF8.GetBytes(then)).Event).Why);
    }

    [Fact]
    public void Clause_0_1_an_entry_of_a_version_that_kept_no_number_still_joins_a_lead()
    {
        var kept = Encoding.UTF8.GetString(Content.Of(new JoinedTo(MatterId.New(), "同一问题") { Number = "线索〔2026〕1号" }, Paper));
        var then = kept.Replace(",\"number\":\"线索〔2026〕1号\"", "", StringComparison.Ordinal);
        Assert.NotEqual(kept, then);
        var joined = (JoinedTo)Content.Read(nameof(JoinedTo), Encoding.UTF8.GetBytes(then)).Event;
        var ending = joined.Apply(Given.Matter.Opened().Matter, Paper).Ending!;
        Assert.Equal(("", joined.Earlier), (ending.To, ending.Earlier));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_a_kind_of_event_has_got_since_is_empty_in_older_entries_and_never_missing(string kind)
    {
        var nullability = new NullabilityInfoContext();
        var seen = new HashSet<Type>();
        Check(Content.Kinds.Single(k => k.Name == kind));

        // What a constructor does not ask for was added later; the reader of an older entry sets it to nothing.
        void Check(Type type)
        {
            if (type.IsGenericType)
            {
                type = type.GetGenericArguments()[0];
            }

            if (type.Namespace != typeof(Event).Namespace || type.IsValueType || type == typeof(Text) || !seen.Add(type))
            {
                return;
            }

            var asked = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!.GetParameters().Select(p => p.Name).ToList();
            foreach (var property in type.GetProperties().Where(p => p.CanWrite))
            {
                if (!asked.Contains(property.Name) && !property.PropertyType.IsValueType && nullability.Create(property).ReadState == NullabilityState.NotNull)
                {
                    var older = RuntimeHelpers.GetUninitializedObject(type);
                    property.SetValue(older, null);
                    Assert.True(property.GetValue(older) is not null, $"{type.Name}.{property.Name} is missing in older entries");
                }

                Check(property.PropertyType);
            }
        }
    }

    [Theory]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"text":"一","with":[7]}""")]
    public void What_is_no_sentence_is_not_read_as_one(string written)
    {
        var kept = Encoding.UTF8.GetString(Content.Of(new ApprovalRerouted(Who.Dean, Text.Of("党委书记"), "出差"), Paper));
        Assert.Throws<JsonException>(() => Content.Read(nameof(ApprovalRerouted), Encoding.UTF8.GetBytes(kept.Replace("\"党委书记\"", written, StringComparison.Ordinal))));
    }

    [Fact]
    public void What_is_computed_is_not_stored()
    {
        var state = Encoding.UTF8.GetString(Content.Of(Given.Matter.At(Stage.Papers).Matter));
        Assert.DoesNotContain("findingOrNone", state, StringComparison.Ordinal);
        Assert.Contains("公车使用不规范", state, StringComparison.Ordinal);
    }

    private static void ComesBack(string kind, bool optional)
    {
        var happened = (Event)Sample(Content.Kinds.Single(k => k.Name == kind), optional)!;
        var content = Content.Of(happened, Paper);
        var (read, occurrence) = Content.Read(kind, content);
        Assert.Equal(Paper, occurrence);
        Assert.Equal(Said(happened), Said(read));
        Assert.Equal(content, Content.Of(read, occurrence));
    }

    // A value of that type with something different in every field; nothing in a field that may be empty, unless it is asked for.
    private static object? Sample(Type type, bool optional)
    {
        var seed = 0;
        return Make(type);

        object? Make(Type wanted)
        {
            if (Nullable.GetUnderlyingType(wanted) is { } inner)
            {
                return optional ? Make(inner) : null;
            }

            seed++;
            return wanted switch
            {
                _ when wanted == typeof(string) => $"第{seed}项：\U0002CB4E\u2028\u00a0\r\n'<>&+𠮷",
                _ when wanted == typeof(Text) => optional ? Text.Of("代理{0}：{1}{2}", $"第{seed}人", Text.Of("分管{0}", "{0}\""), Text.Of("、")) : Text.Of($"第{seed}个{{"),
                _ when wanted == typeof(int) => seed,
                _ when wanted == typeof(long) => 5_000_000_000L + seed,
                _ when wanted == typeof(Guid) => Guid.NewGuid(),
                _ when wanted == typeof(bool) => true,
                _ when wanted == typeof(long) => 5_000_000_000L + seed,
                _ when wanted == typeof(Guid) => Guid.NewGuid(),
                _ when wanted == typeof(DateOnly) => new DateOnly(2026, 1, 1).AddDays(seed),
                _ when wanted == typeof(DateTime) => new DateTime(2026, 1, 1, 9, 30, 0).AddDays(seed),
                _ when wanted == typeof(MatterId) => MatterId.New(),
                _ when wanted.IsEnum => Enum.GetValues(wanted).GetValue(Enum.GetValues(wanted).Length - 1),
                { IsGenericType: true } when wanted.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => ListOf(wanted.GetGenericArguments()[0]),
                _ => Record(wanted),
            };
        }

        IList ListOf(Type element)
        {
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
            for (var i = 0; optional && i < 2; i++)
            {
                list.Add(Make(element));
            }

            return list;
        }

        object Record(Type record)
        {
            var constructor = record.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
            var nullability = new NullabilityInfoContext();
            var made = constructor.Invoke([.. constructor.GetParameters().Select(p =>
                !optional && nullability.Create(p).WriteState == NullabilityState.Nullable ? null : Make(p.ParameterType))]);
            var others = record.GetProperties().Where(p => p.CanWrite && constructor.GetParameters().All(c => c.Name != p.Name));
            foreach (var property in others.Where(_ => optional))
            {
                property.SetValue(made, Make(property.PropertyType));
            }

            return made;
        }
    }

    // Lists are the same where their elements are; records would compare them by identity.
    private static string Said(object? value) => value switch
    {
        null => "–",
        string text => text,
        Text text => string.Join('|', [text.Pattern, .. text.Parts.Select(Said)]),
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Said))}]",
        DateTime time => $"{time:O} {time.Kind}",
        DateTimeOffset moment => $"{moment:O}",
        _ when value.GetType().Namespace == "Zhengyan.Rules" && !value.GetType().IsEnum && !value.GetType().IsValueType =>
            $"{value.GetType().Name}({string.Join(", ", value.GetType().GetProperties().Where(p => p.CanWrite).Select(p => $"{p.Name}={Said(p.GetValue(value))}"))})",
        _ => value.ToString()!,
    };
}
