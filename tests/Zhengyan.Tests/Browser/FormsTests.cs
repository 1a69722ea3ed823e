using Zhengyan.Features;
using Zhengyan.Rules;

namespace Zhengyan.Tests.Browser;

/// <summary>What the step table allows can be done on a page, and nothing else can.</summary>
public sealed class FormsTests
{
    [Fact]
    public void Every_action_of_the_step_table_has_a_form()
    {
        var without = StepTable.Rows.Select(r => r.Action).Distinct().Where(action => MatterFile.Parts.Find(action) is null).ToList();
        Assert.True(without.Count == 0, $"No page gives these orders: {string.Join(", ", without)}. Add an OrderForm to the forms of their stage.");
    }

    [Fact]
    public void Every_form_belongs_to_an_action_of_the_step_table()
    {
        var without = MatterFile.Parts.Forms.Select(f => f.Action).Except(StepTable.Rows.Select(r => r.Action)).ToList();
        Assert.True(without.Count == 0, $"The step table knows nothing of {string.Join(", ", without)}.");
    }
}
