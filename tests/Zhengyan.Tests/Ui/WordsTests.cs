using System.Globalization;
using Microsoft.Extensions.Localization;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Tests.Ui;

public sealed class WordsTests
{
    private static readonly DateOnly Day = new(2026, 2, 10);
    private static readonly DateTimeOffset Moment = new(2026, 2, 10, 23, 12, 0, TimeSpan.Zero);

    [Fact]
    public void Chinese_is_its_own_key()
    {
        var key = "没有翻译过的 {0}";
        Assert.Same(key, Words.Chinese[key]);
        Assert.Equal("没有翻译过的 3", Words.Chinese[key, 3]);
    }

    [Fact]
    public void English_stands_in_the_file_and_falls_back_to_Chinese()
    {
        Assert.Equal("Today", Words.English["今天"]);
        Assert.Equal("姚志 approved the proposal", Words.English.Happened("姚志", "批准"));
        Assert.Equal("姚志批准", Words.Chinese.Happened("姚志", "批准"));
        Assert.Equal("Page 2 of 7", Words.English["第 {0} 页，共 {1} 页", 2, 7]);

        var missing = string.Concat("只在这里", "出现");
        Assert.Equal(missing, Words.English[missing]);
        Assert.Contains(missing, Words.Missing);
    }

    [Fact]
    public void A_sentence_of_the_rules_is_said_with_the_sentences_inside_it()
    {
        var text = Text.Of("第 {0} 页，共 {1} 页", Text.Of("今天"), Day);
        Assert.Equal("第 今天 页，共 2026年2月10日 页", Words.Chinese.Say(text));
        Assert.Equal("Page Today of 10 Feb 2026", Words.English.Say(text));
        Assert.Equal("{0} is no gap here", Words.Chinese.Say(Text.Of("{0}", "{0} is no gap here")));
    }

    [Fact]
    public void The_language_is_the_reader_s()
    {
        var before = CultureInfo.CurrentUICulture;
        foreach (var (culture, words) in new[] { ("zh-Hans", Words.Chinese), ("zh-CN", Words.Chinese), ("en", Words.English), ("en-GB", Words.English), ("fr", Words.Chinese) })
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Same(words, Words.Current);
        }

        CultureInfo.CurrentUICulture = before;
    }

    [Fact]
    public void Days_and_times_are_Beijing_s_and_read_as_people_write_them()
    {
        Assert.Equal(("2026年2月10日", "10 Feb 2026"), (Words.Chinese.Date(Day), Words.English.Date(Day)));
        Assert.Equal(("2月10日", "10 Feb"), (Words.Chinese.Day(Day), Words.English.Day(Day)));
        Assert.Equal("2025年2月10日", Words.Chinese.Day(Day.AddYears(-1), today: Day));
        Assert.Equal(("周二", "Tue"), (Words.Chinese.Weekday(Day), Words.English.Weekday(Day)));
        Assert.Equal(("2026年2月11日 07:12", "11 Feb 2026 07:12"), (Words.Chinese.Moment(Moment), Words.English.Moment(Moment)));
        Assert.Equal("15:00", Words.Chinese.Time(new TimeOnly(15, 0)));
    }

    [Fact]
    public void The_framework_s_own_localizer_is_served_too()
    {
        IStringLocalizer english = Words.English;
        Assert.Equal(("Today", false), (english["今天"].Value, english["今天"].ResourceNotFound));
        Assert.True(english["框架要的字"].ResourceNotFound);
    }
}
