using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>Where everything of a person's picture stands. Sizes are those of the classes in the style sheet.</summary>
internal sealed class LaneLayout(int width, Words words)
{
    private const double Spine = 7, Indent = 34, Gap = 26, NameSize = 15, BelowSize = 13, TitleSize = 14;
    private const double Column = 232;

    private readonly List<DrawnLine> lines = [];
    private readonly List<DrawnWords> texts = [];
    private readonly List<DrawnDot> dots = [];

    private bool IsNarrow => width < 2 * Column;

    public Drawing Draw(string name, string post, IReadOnlyList<Lane> lanes)
    {
        var y = Subject(name, post);
        var last = y;
        foreach (var lane in lanes.Where(l => l.Tiers.Any(t => t.People.Count > 0)))
        {
            last = y + Gap;
            y = Draw(lane, last);
        }

        lines.Add(new(Spine, 20, Spine, last - 5, "picture-spine"));
        return new(width, (int)Math.Ceiling(y + 10), lines, texts, dots);
    }

    private double Subject(string name, string post)
    {
        dots.Add(new(Spine, 20));
        var y = 27.0;
        foreach (var line in WordWidth.Break(name, 20, width - Indent, 3))
        {
            texts.Add(new(Indent - 8, y, "picture-subject", line));
            y += 26;
        }

        foreach (var line in WordWidth.Break(post, BelowSize, width - Indent, 3))
        {
            texts.Add(new(Indent - 8, y - 2, "picture-below", line));
            y += 19;
        }

        return y - 8;
    }

    private double Draw(Lane lane, double top)
    {
        lines.Add(new(Spine, top - 5, Indent - 14, top - 5, "picture-spine"));
        var title = words.Say(lane.Name);
        texts.Add(new(Indent - 8, top, "picture-title", title));
        texts.Add(new(Indent + WordWidth.Of(title, TitleSize), top, "picture-clause", lane.Clause));
        var y = top + 28;
        return IsNarrow ? Below(lane, y) : lane.Tiers.Count == 1 ? SideBySide(lane.Tiers[0], y) : Columns(lane, y);
    }

    private double Below(Lane lane, double y)
    {
        foreach (var tier in lane.Tiers)
        {
            if (tier.Before is { } before)
            {
                texts.Add(new(Indent, y, "picture-then", "↓ " + words.Say(before)));
                y += 24;
            }

            foreach (var person in tier.People)
            {
                y = Person(person, Indent, y, width - Indent - 14);
            }
        }

        return y - 14;
    }

    private double SideBySide(LaneTier tier, double y)
    {
        var across = Math.Max(1, (int)((width - Indent) / Column));
        foreach (var row in tier.People.Chunk(across))
        {
            var top = y;
            y = row.Select((person, at) => Person(person, Indent + (at * Column), top, Column - 30)).Max();
        }

        return y - 14;
    }

    private double Columns(Lane lane, double y)
    {
        var across = Math.Max(1, (int)((width - Indent) / Column));
        foreach (var row in lane.Tiers.Select((tier, at) => (tier, at)).Chunk(across))
        {
            var top = y;
            y = row.Max(t =>
            {
                var x = Indent + (t.at % across * Column);
                if (t.tier.Before is { } before)
                {
                    texts.Add(new(x, top, "picture-then", "→ " + words.Say(before)));
                }

                return t.tier.People.Aggregate(lane.Tiers.Count > 1 ? top + 24 : top, (at, person) => Person(person, x, at, Column - 30));
            });
        }

        return y - 14;
    }

    private double Person(LanePerson person, double x, double y, double room)
    {
        dots.Add(new(x + 3, y - 5));
        foreach (var line in WordWidth.Break(words.Say(person.Name), NameSize, room, 2))
        {
            texts.Add(new(x + 14, y, "picture-name", line));
            y += 20;
        }

        foreach (var line in WordWidth.Break(words.Say(person.Below), BelowSize, room, 2))
        {
            texts.Add(new(x + 14, y - 1, "picture-below", line));
            y += 18;
        }

        return y + 12;
    }
}
