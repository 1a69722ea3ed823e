using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace Zhengyan.Ui;

/// <summary>What is known of a type of component: how one is made and given its parameters. Found out once for each type.</summary>
internal sealed class ComponentKind
{
    private static readonly ConcurrentDictionary<Type, ComponentKind> Known = new();

    private readonly Type type;
    private readonly ParameterOf[] parameters;

    private ComponentKind(Type type)
    {
        this.type = type;
        Make = Expression.Lambda<Func<View>>(Expression.New(type)).Compile();
        var properties = type.GetProperties(BindingFlags.Instance | BindingFlags.Public);
        parameters = [.. properties.Where(p => p.IsDefined(typeof(ParameterAttribute))).Select(ParameterOf.Of)];
        Inherited = [.. properties.Where(p => p.IsDefined(typeof(CascadingParameterAttribute))).Select(ParameterOf.Of)];
    }

    public Func<View> Make { get; }

    /// <summary>What it takes from those around it, by the type.</summary>
    public ParameterOf[] Inherited { get; }

    public static ComponentKind Of(Type type) => Known.GetOrAdd(type, static type => new(type));

    /// <summary>The parameter of that name; a tag that asks for another is a mistake in a page.</summary>
    public ParameterOf Parameter(string name)
    {
        // The compiler and the table have the very same names, so that it is nearly always found without comparing letters.
        foreach (var known in parameters)
        {
            if (ReferenceEquals(known.Name, name))
            {
                return known;
            }
        }

        return Array.Find(parameters, known => known.Name == name) ?? throw new InvalidOperationException($"{type.Name} has no parameter {name}");
    }
}

/// <summary>One parameter of a type of component: its name, its type, and how it is given.</summary>
internal sealed record ParameterOf(string Name, Type Type, Action<View, object?> Give)
{
    public static ParameterOf Of(PropertyInfo property)
    {
        var component = Expression.Parameter(typeof(View));
        var value = Expression.Parameter(typeof(object));
        var give = Expression.Assign(Expression.Property(Expression.Convert(component, property.DeclaringType!), property), Expression.Convert(value, property.PropertyType));
        return new(string.Intern(property.Name), property.PropertyType, Expression.Lambda<Action<View, object?>>(give, component, value).Compile());
    }
}
