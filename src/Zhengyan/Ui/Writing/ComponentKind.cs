using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Zhengyan.Ui;

/// <summary>What is known of a type of component: how one is made, given its parameters, and asked for its tree. Looked up once for each type.</summary>
internal sealed class ComponentKind
{
    private static readonly ConcurrentDictionary<Type, ComponentKind> Known = new();

    private static readonly Action<ComponentBase, RenderTreeBuilder> Draw = typeof(ComponentBase)
        .GetMethod("BuildRenderTree", BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Action<ComponentBase, RenderTreeBuilder>>();

    private readonly Type type;
    private readonly FrozenDictionary<string, Action<object, object?>> parameters;

    private ComponentKind(Type type)
    {
        this.type = type;
        var properties = type.GetProperties(BindingFlags.Instance | BindingFlags.Public);
        parameters = properties.Where(p => p.IsDefined(typeof(ParameterAttribute))).ToFrozenDictionary(p => p.Name, SetterOf, StringComparer.Ordinal);
        Inherited = [.. properties.Where(p => p.IsDefined(typeof(CascadingParameterAttribute))).Select(p => (p.PropertyType, SetterOf(p)))];
        IsChosenAtRunTime = type == typeof(DynamicComponent);
        HandsDown = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(CascadingValue<>) ? type.GetGenericArguments()[0] : null;
    }

    public static ComponentKind Of(Type type) => Known.GetOrAdd(type, static type => new(type));

    /// <summary>What it takes from those around it, by the type.</summary>
    public IReadOnlyList<(Type Type, Action<object, object?> Set)> Inherited { get; }

    /// <summary>The framework's component that stands for another one, which its parameters name.</summary>
    public bool IsChosenAtRunTime { get; }

    /// <summary>The type of what the framework's component hands down to those within it; none for any other component.</summary>
    public Type? HandsDown { get; }

    public ComponentBase Make() => (ComponentBase)Activator.CreateInstance(type)!;

    public void Give(ComponentBase component, string parameter, object? value)
    {
        if (!parameters.TryGetValue(parameter, out var set))
        {
            throw new InvalidOperationException($"{type.Name} has no parameter {parameter}");
        }

        set(component, value);
    }

    /// <summary>Adds its tree to what has been built.</summary>
    public static void Build(ComponentBase component, RenderTreeBuilder tree) => Draw(component, tree);

    private static Action<object, object?> SetterOf(PropertyInfo property) => typeof(ComponentKind)
        .GetMethod(nameof(Setter), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(property.DeclaringType!, property.PropertyType)
        .CreateDelegate<Func<PropertyInfo, Action<object, object?>>>()(property);

    private static Action<object, object?> Setter<TComponent, TValue>(PropertyInfo property)
    {
        var set = property.SetMethod!.CreateDelegate<Action<TComponent, TValue>>();
        return (component, value) => set((TComponent)component, (TValue)value!);
    }
}
