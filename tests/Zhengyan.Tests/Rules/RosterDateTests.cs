using System.Globalization;
using CsCheck;
using Zhengyan.Rules;

namespace Zhengyan.Tests.Rules;

public sealed class RosterDateTests
{
    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, 100 * 365].Select(n => new DateOnly(1930, 1, 1).AddDays(n));

    [Theory]
    [InlineData("1975.06", "1975-06-01")]
    [InlineData("1975.6", "1975-06-01")]
    [InlineData("197506", "1975-06-01")]
    [InlineData("1975年6月", "1975-06-01")]
    [InlineData("1975年06月15日", "1975-06-15")]
    [InlineData("1975-06-01", "1975-06-01")]
    [InlineData("1975/6/1", "1975-06-01")]
    [InlineData("1975-06", "1975-06-01")]
    [InlineData("19750615", "1975-06-15")]
    [InlineData("1975．06", "1975-06-01")]
    [InlineData(" １９７５年　６月 ", "1975-06-01")]
    [InlineData("1975.06（48岁）", "1975-06-01")]
    [InlineData("1975-06-01 00:00:00", "1975-06-01")]
    [InlineData("2020.12起", "2020-12-01")]
    [InlineData("27546", "1975-06-01")]
    public void Dates_are_read_as_rosters_write_them(string written, string day) =>
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), RosterDates.Read(new(written)));

    [Theory]
    [InlineData("1975.13")]
    [InlineData("197500")]
    [InlineData("1975-02-30")]
    [InlineData("2023年2月29日")]
    [InlineData("1875.06")]
    [InlineData("2975.06")]
    [InlineData("75.06")]
    [InlineData("1975")]
    [InlineData("1975年")]
    [InlineData("999")]
    [InlineData("99999")]
    [InlineData("不详")]
    [InlineData("2018.9-2020.1")]
    [InlineData("")]
    public void What_is_no_date_there_can_be_is_none(string written) => Assert.Null(RosterDates.Read(new(written)));

    [Fact]
    public void A_number_that_may_have_lost_the_zero_of_october_is_no_date()
    {
        Assert.Null(RosterDates.Read(new("2024.1", null, IsNumber: true)));
        Assert.Equal(new DateOnly(2024, 1, 1), RosterDates.Read(new("2024.1")));
        Assert.Equal(new DateOnly(2024, 11, 1), RosterDates.Read(new("2024.11", null, IsNumber: true)));
        Assert.Equal(new DateOnly(2024, 1, 1), RosterDates.Read(new("2024.01", null, IsNumber: true)));
    }

    [Fact]
    public void A_real_date_is_taken_as_it_is() =>
        Assert.Equal(new DateOnly(1998, 3, 2), RosterDates.Read(new("", new DateOnly(1998, 3, 2))));

    [Fact]
    public void Whole_days_survive_every_way_of_writing_them() =>
        Gen.Select(AnyDay, RosterSheets.OneOf("yyyy-MM-dd", "yyyy.MM.dd", "yyyy.M.d", "yyyy/M/d", "yyyy年M月d日", "yyyyMMdd")).Sample((day, way) =>
            RosterDates.Read(new(day.ToString(way, CultureInfo.InvariantCulture))) == day);

    [Fact]
    public void Months_survive_every_way_of_writing_them() =>
        Gen.Select(AnyDay, RosterSheets.OneOf("yyyy.MM", "yyyy.M", "yyyyMM", "yyyy年M月", "yyyy年MM月", "yyyy-MM", "yyyy/M")).Sample((day, way) =>
            RosterDates.Read(new(day.ToString(way, CultureInfo.InvariantCulture))) == new DateOnly(day.Year, day.Month, 1));

    [Fact]
    public void Serial_numbers_are_the_days_a_spreadsheet_means() => AnyDay.Sample(day =>
        RosterDates.Read(new(new DateTime(day, default).ToOADate().ToString(CultureInfo.InvariantCulture), null, true)) == day);

    [Fact]
    public void Nothing_that_can_be_typed_breaks_it() => Gen.String[Gen.Char["0123456789.-/年月日 　（）abc无"], 0, 12].Sample(text =>
        RosterDates.Read(new(text)) is null or { Year: >= 1900 and <= 2119 });
}
