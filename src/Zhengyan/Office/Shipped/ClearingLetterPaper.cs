namespace Zhengyan.Documents;

/// <summary>澄清函: that a report was untrue, made known in the scope that was decided (§1.2, §5.3).</summary>
internal static class ClearingLetterPaper
{
    public static Gb9704 Paper => Gb9704.Paper("澄　清　函").Letterhead("{{线索.办理部门}}").Number("{{线索.编号}}")
        .Addressee("{{澄清.送达}}：")
        .Paragraph("就涉及{{被反映人.单位}}{{被反映人.职务}}{{被反映人.姓名}}的反映，现澄清如下：{{澄清.事项}}。")
        .Paragraph("经核实，有关反映与事实不符，不作为评价、使用本人的依据。")
        .Paragraph("本函的说明范围：{{澄清.范围}}。请在此范围内作出说明，消除影响。任何人不得查找、责难反映人。")
        .Signed("{{线索.办理部门}}", "{{澄清.日期}}")
        .Code("{{文书.代码}}{{文书.打印}}");
}
