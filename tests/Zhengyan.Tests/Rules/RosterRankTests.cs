using CsCheck;
using Zhengyan.Rules;

namespace Zhengyan.Tests.Rules;

public sealed class RosterRankTests
{
    [Theory]
    [InlineData("正厅", Rank.BureauHead)]
    [InlineData("正厅级", Rank.BureauHead)]
    [InlineData("厅级正职", Rank.BureauHead)]
    [InlineData("三级职员", Rank.BureauHead)]
    [InlineData("厅级副职", Rank.DeputyBureauHead)]
    [InlineData("厅局级副职", Rank.DeputyBureauHead)]
    [InlineData("四级职员", Rank.DeputyBureauHead)]
    [InlineData("正处", Rank.DivisionHead)]
    [InlineData("正处级", Rank.DivisionHead)]
    [InlineData("处级正职", Rank.DivisionHead)]
    [InlineData("县处级正职", Rank.DivisionHead)]
    [InlineData("五级职员", Rank.DivisionHead)]
    [InlineData("管理五级", Rank.DivisionHead)]
    [InlineData("5级", Rank.DivisionHead)]
    [InlineData("正处级（试用期）", Rank.DivisionHead)]
    [InlineData("正 处", Rank.DivisionHead)]
    [InlineData("正处级组织员", Rank.DivisionHead)]
    [InlineData("副处", Rank.DeputyDivisionHead)]
    [InlineData("处级副职", Rank.DeputyDivisionHead)]
    [InlineData("六级职员", Rank.DeputyDivisionHead)]
    [InlineData("正科级", Rank.SectionHead)]
    [InlineData("七级职员", Rank.SectionHead)]
    [InlineData("科级副职", Rank.DeputySectionHead)]
    [InlineData("八级职员", Rank.DeputySectionHead)]
    [InlineData("科员", Rank.Staff)]
    [InlineData("科员级", Rank.Staff)]
    [InlineData("九级职员", Rank.Staff)]
    [InlineData("办事员", Rank.Clerk)]
    [InlineData("十级职员", Rank.Clerk)]
    [InlineData("10级职员", Rank.Clerk)]
    [InlineData("无", Rank.None)]
    [InlineData("—", Rank.None)]
    [InlineData("", Rank.None)]
    [InlineData("　", Rank.None)]
    [InlineData(null, Rank.None)]
    [InlineData("无行政级别", Rank.None)]
    [InlineData("专技四级", Rank.None)]
    public void Ranks_are_read_as_rosters_write_them(string? written, Rank rank) => Assert.Equal(rank, RosterRanks.Read(written));

    [Theory]
    [InlineData("处级")]
    [InlineData("一级")]
    [InlineData("二级职员")]
    [InlineData("正部级")]
    [InlineData("正")]
    [InlineData("副")]
    [InlineData("处长")]
    [InlineData("？")]
    [InlineData("正处/副处")]
    public void What_is_no_rank_is_not_guessed(string written) => Assert.Null(RosterRanks.Read(written));

    [Fact]
    public void Every_rank_is_read_back_from_its_own_word_however_it_is_padded() =>
        Gen.Select(Gen.Enum<Rank>(), Gen.String[Gen.Char[" 　\n\u200b"], 0, 3], Gen.Int[0, 4]).Sample((rank, padding, at) =>
        {
            var word = rank.Word().ToString();
            return RosterRanks.Read(word.Insert(Math.Min(at, word.Length), padding)) == rank;
        });

    [Fact]
    public void Nothing_that_can_be_typed_breaks_it() => Gen.String[Gen.Char["正副厅处科级职员五六无（）/ "], 0, 8].Sample(text =>
        RosterRanks.Read(text) is null or (>= Rank.BureauHead and <= Rank.None));
}
