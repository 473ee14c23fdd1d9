using System.Globalization;
using System.Reflection;

namespace Coroutines.Integration.Tests.Docs;

/// <summary><c>docs/defaults.md</c> lists what is taken where nobody says otherwise, as the library has it.</summary>
public sealed class DefaultsTests
{
    [Fact]
    public void ThePageListsEveryDefault()
    {
        var page = File.ReadAllLines(Repository.PathOf("docs", "defaults.md"))
            .Where(static line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(static line => string.Join("|", line.Split('|')[..3]).Trim());
        Assert.Equal(Options().Concat(Arguments()).Order(StringComparer.Ordinal), page.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Options()
    {
        var options = new CoroutineLoopOptions();
        return typeof(CoroutineLoopOptions).GetProperties().Select(option => Row($"{nameof(CoroutineLoopOptions)}.{option.Name}", option.GetValue(options)));
    }

    // What is null where nobody says otherwise is not there: a name, a message, a limit.
    private static IEnumerable<string> Arguments() =>
        (from type in typeof(CoroutineLoopOptions).Assembly.GetExportedTypes()
         where type.Namespace == nameof(Coroutines) && type.GetCustomAttribute<System.ComponentModel.EditorBrowsableAttribute>() is null
         from method in type.GetConstructors().Concat<MethodBase>(type.GetMethods())
         where method.GetCustomAttribute<System.ComponentModel.EditorBrowsableAttribute>() is null
         from parameter in method.GetParameters()
         where parameter is { HasDefaultValue: true, DefaultValue: not null } && !parameter.IsDefined(typeof(System.Runtime.CompilerServices.CallerFilePathAttribute)) && !parameter.IsDefined(typeof(System.Runtime.CompilerServices.CallerLineNumberAttribute))
         let value = parameter.ParameterType.IsEnum ? Enum.ToObject(parameter.ParameterType, parameter.DefaultValue!) : parameter.DefaultValue
         select Row($"{Bare(type.Name)}{(method is ConstructorInfo ? "" : "." + method.Name)}({parameter.Name})", value)).Distinct();

    private static string Bare(string name) => name.Split('`')[0];

    private static string Row(string name, object? value) => $"| `{name}` | `{Text(value)}`";

    private static string Text(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        TimeSpan time when time.TotalSeconds >= 1 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds} s"),
        TimeSpan time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds} ms"),
        Enum => $"{value.GetType().Name}.{value}",
        IFormattable number => number.ToString("N0", CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
