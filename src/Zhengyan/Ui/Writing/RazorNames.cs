using Microsoft.AspNetCore.Components.Rendering;
using Zhengyan.Ui;

// The names by which the Razor compiler knows what a piece of page is. They are the framework's; what stands behind them here is ours and as little as pages need.
namespace Microsoft.AspNetCore.Components
{
    /// <summary>By this the compiler knows a piece of page.</summary>
    public interface IComponent;

    /// <summary>Content between the tags of a piece.</summary>
    public delegate void RenderFragment(RenderTreeBuilder builder);

    /// <summary>What a piece is given by its tag.</summary>
    [AttributeUsage(AttributeTargets.Property)]
    public sealed class ParameterAttribute : Attribute;

    /// <summary>The compiler warns where it is not given.</summary>
    [AttributeUsage(AttributeTargets.Property)]
    public sealed class EditorRequiredAttribute : Attribute;

    /// <summary>What a piece takes from those around it, by the type.</summary>
    [AttributeUsage(AttributeTargets.Property)]
    public sealed class CascadingParameterAttribute : Attribute;

    /// <summary>Text that is markup already.</summary>
    public readonly record struct MarkupString(string Value)
    {
        /// <summary>Says of a text that it is markup: never of one that somebody typed.</summary>
        public static explicit operator MarkupString(string value) => new(value);
    }

    /// <summary>Hands something down to all pieces within it.</summary>
    public sealed class CascadingValue<TValue> : View
    {
        /// <summary>What is handed down.</summary>
        [Parameter] public TValue? Value { get; set; }

        /// <summary>To whom.</summary>
        [Parameter] public RenderFragment? ChildContent { get; set; }

        /// <inheritdoc/>
        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.HandDown(Value, ChildContent);
    }

    /// <summary>Stands for a piece that is chosen at run time.</summary>
    public sealed class DynamicComponent : View
    {
        /// <summary>Which piece.</summary>
        [Parameter, EditorRequired] public Type Type { get; set; } = default!;

        /// <summary>Its parameters by name.</summary>
        [Parameter] public IDictionary<string, object> Parameters { get; set; } = new Dictionary<string, object>();

        /// <inheritdoc/>
        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenComponent(0, Type);
            foreach (var (name, value) in Parameters)
            {
                builder.AddAttribute(1, name, value);
            }

            builder.CloseComponent();
        }
    }
}

namespace Microsoft.AspNetCore.Components.CompilerServices
{
    /// <summary>The compiler's way of saying that a value has the type of its parameter.</summary>
    public static class RuntimeHelpers
    {
        /// <summary>The value.</summary>
        public static T TypeCheck<T>(T value) => value;
    }
}
