using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace Zhengyan.Ui;

/// <summary>What is known of a type of component: how one is made and given its parameters. Looked up once for each type.</summary>
internal sealed class ComponentKind
{
    private static readonly ConcurrentDictionary<Type, ComponentKind> Known = new();

    private readonly Type type;
    private readonly FrozenDictionary<string, Action<View, object?>> parameters;

    private ComponentKind(Type type)
    {
        this.type = type;
        var properties = type.IsAssignableTo(typeof(View)) ? type.GetProperties(BindingFlags.Instance | BindingFlags.Public) : [];
        parameters = properties.Where(p => p.IsDefined(typeof(ParameterAttribute))).ToFrozenDictionary(p => p.Name, SetterOf, StringComparer.Ordinal);
        Inherited = [.. properties.Where(p => p.IsDefined(typeof(CascadingParameterAttribute))).Select(p => (p.PropertyType, SetterOf(p)))];
        IsChosenAtRunTime = type == typeof(DynamicComponent);
        HandsDown = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(CascadingValue<>) ? type.GetGenericArguments()[0] : null;
    }

    public static ComponentKind Of(Type type) => Known.GetOrAdd(type, static type => new(type));

    /// <summary>What it takes from those around it, by the type.</summary>
    public IReadOnlyList<(Type Type, Action<View, object?> Set)> Inherited { get; }

    /// <summary>The framework's component that stands for another one, which its parameters name.</summary>
    public bool IsChosenAtRunTime { get; }

    /// <summary>The type of what the framework's component hands down to those within it; none for any other component.</summary>
    public Type? HandsDown { get; }

    public View Make() => (View)Activator.CreateInstance(type)!;

    public void Give(View component, string parameter, object? value)
    {
        if (!parameters.TryGetValue(parameter, out var set))
        {
            throw new InvalidOperationException($"{type.Name} has no parameter {parameter}");
        }

        set(component, value);
    }

    private static Action<View, object?> SetterOf(PropertyInfo property) => typeof(ComponentKind)
        .GetMethod(nameof(Setter), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(property.DeclaringType!, property.PropertyType)
        .CreateDelegate<Func<PropertyInfo, Action<View, object?>>>()(property);

    private static Action<View, object?> Setter<TComponent, TValue>(PropertyInfo property) where TComponent : View
    {
        var set = property.SetMethod!.CreateDelegate<Action<TComponent, TValue>>();
        return (component, value) => set((TComponent)component, (TValue)value!);
    }
}
