using System.Text.RegularExpressions;

namespace Zhengyan.Rules;

/// <summary>What a column of a roster holds.</summary>
internal enum RosterColumn
{
    /// <summary>Something the software knows and does not keep: telephone, identity number, date of joining…</summary>
    NotKept, Number, StaffNumber, Name, Sex, Ethnicity, Born, Affiliation, Unit, Post, UnitAndPost, From, Rank, InCharge,
}

/// <summary>Where a sheet's header is and what its columns hold; headers take one row or two.</summary>
internal sealed partial class RosterColumns
{
    private readonly ILookup<RosterColumn, int> columns;

    private RosterColumns(IReadOnlyDictionary<int, RosterColumn> columns, int firstRow, int lastRow)
    {
        this.columns = columns.OrderBy(c => c.Key).ToLookup(c => c.Value, c => c.Key);
        FirstRow = firstRow;
        LastRow = lastRow;
    }

    /// <summary>The header's first row, as an index.</summary>
    public int FirstRow { get; }

    /// <summary>The header's last row, as an index.</summary>
    public int LastRow { get; }

    /// <summary>A list of leaders and the units they are in charge of.</summary>
    public bool IsOfCharges => Has(RosterColumn.InCharge) && !Has(RosterColumn.Rank) && !Has(RosterColumn.Born);

    /// <summary>A list of people with posts.</summary>
    public bool IsOfPeople => !IsOfCharges
        && (Has(RosterColumn.Post) || Has(RosterColumn.UnitAndPost) || Has(RosterColumn.Unit) || Has(RosterColumn.Rank));

    public bool Has(RosterColumn column) => columns.Contains(column);

    /// <summary>The first column holding that; −1 where none does.</summary>
    public int this[RosterColumn column] => columns[column].DefaultIfEmpty(-1).First();

    public IEnumerable<int> All(RosterColumn column) => columns[column];

    /// <summary>The header of a sheet; none where no row is one.</summary>
    public static RosterColumns? Of(Sheet sheet)
    {
        for (var row = 0; row < sheet.Rows.Count; row++)
        {
            var name = NameColumn(sheet.Rows[row]);
            if (name >= 0)
            {
                var first = row > 0 && IsHeader(sheet.Rows[row - 1]) ? row - 1 : row;
                var last = row;
                while (last + 1 < sheet.Rows.Count && IsSecondRow(sheet.Rows[last + 1], name))
                {
                    last++;
                }

                return new(Columns(sheet, first, last, name), first, last);
            }
        }

        return null;
    }

    /// <summary>Whether a row repeats the header, as at the head of every printed page.</summary>
    public static bool IsHeader(SheetRow row) => row.Cells.Select(Labelled).OfType<RosterColumn>().Distinct().Take(2).Count() == 2;

    private static bool IsSecondRow(SheetRow row, int name) =>
        RosterWords.Tidy(row[name].Text) is "" or "姓名" && row.Cells.Select(Labelled).OfType<RosterColumn>().Any();

    private static int NameColumn(SheetRow row)
    {
        var labels = row.Cells.Select(Labelled).ToList();
        var name = labels.IndexOf(RosterColumn.Name);
        // Lists of leaders often head their names with 校领导 alone.
        return name < 0 && labels.Contains(RosterColumn.InCharge)
            ? row.Cells.ToList().FindIndex(c => RosterWords.Tidy(c.Text) is "校领导" or "领导" or "学校领导" or "分管领导" or "分管校领导")
            : name;
    }

    // The lower of two rows says more: 基本情况 over 姓名.
    private static Dictionary<int, RosterColumn> Columns(Sheet sheet, int first, int last, int name)
    {
        var columns = new Dictionary<int, RosterColumn> { [name] = RosterColumn.Name };
        for (var row = last; row >= first; row--)
        {
            for (var column = 0; column < sheet.Rows[row].Cells.Count; column++)
            {
                if (Labelled(sheet.Rows[row][column]) is { } label)
                {
                    columns.TryAdd(column, label);
                }
            }
        }

        return columns;
    }

    private static RosterColumn? Labelled(SheetCell cell)
    {
        var label = RosterWords.WithoutBrackets(RosterWords.Tidy(cell.Text));
        return label.Length > 14 ? null : label switch
        {
            "姓名" or "名字" or "干部姓名" or "领导姓名" => RosterColumn.Name,
            "序号" or "编号" => RosterColumn.Number,
            "工号" or "职工号" or "教工号" or "教职工号" or "人员编号" or "职工编号" or "工资号" or "工作证号" => RosterColumn.StaffNumber,
            "性别" => RosterColumn.Sex,
            "民族" => RosterColumn.Ethnicity,
            "政治面貌" or "党派" => RosterColumn.Affiliation,
            _ when NotKept().IsMatch(label) => RosterColumn.NotKept,
            _ when Born().IsMatch(label) => RosterColumn.Born,
            _ when From().IsMatch(label) => RosterColumn.From,
            _ when InCharge().IsMatch(label) => RosterColumn.InCharge,
            _ when Rank().IsMatch(label) => RosterColumn.Rank,
            _ when UnitAndPost().IsMatch(label) => RosterColumn.UnitAndPost,
            _ when Post().IsMatch(label) => RosterColumn.Post,
            _ when Unit().IsMatch(label) => RosterColumn.Unit,
            _ => null,
        };
    }

    [GeneratedRegex("^(身份证.*|证件号码?|手机.*|.*电话|联系方式|电子邮箱|邮箱|备注|入党.*|.*参加工作.*|工作时间|学历.*|学位.*|最高学[历位]|毕业院校.*|.*专业技术.*|.*职称.*|籍贯|出生地|年龄|.*任现?(职级|级别|职务级别).*(时间|年月|日期)|任同职级.*)$")]
    private static partial Regex NotKept();

    [GeneratedRegex("^(出生(年月日?|日期|时间)|生日)$")]
    private static partial Regex Born();

    [GeneratedRegex("^(现?任现?职务?|任职|任命|现职|现职务|现任职务|任现岗位)(的)?(时间|年月日?|日期)$")]
    private static partial Regex From();

    [GeneratedRegex("(分管|联系).*(单位|部门|学院)|^(分管|联系)$")]
    private static partial Regex InCharge();

    [GeneratedRegex("^((现|现任)?(行政|干部|职务|管理岗位?|岗位)?(级别|职级|等级)|职务层次|职级职务)$")]
    private static partial Regex Rank();

    [GeneratedRegex("(单位|部门).*(职务|岗位)$")]
    private static partial Regex UnitAndPost();

    [GeneratedRegex("^(现任?|行政|党政|党内|党务|管理)*(职务|岗位)(名称)?$")]
    private static partial Regex Post();

    [GeneratedRegex("^(现?工作|所在|所属|任职|二级|现)?(单位|部门|学院|单位部门|部门单位)(名称)?$")]
    private static partial Regex Unit();
}
