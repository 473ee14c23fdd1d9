using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Differential;

/// <summary>A kind of operation and one of its operands, by the name of the property that holds it.</summary>
public readonly record struct CoverageCell(string Kind, string Position) : IComparable<CoverageCell>
{
    public int CompareTo(CoverageCell other) => string.CompareOrdinal(ToString(), other.ToString());

    public override string ToString() => Kind + "." + Position;
}

/// <summary>
/// Which programs hold an await in which operand of which kind of operation, as the compiler itself sees them. An await
/// counts for every operation around it, up to the nearest function.
/// </summary>
public static class OperationCoverage
{
    private static readonly Type[] Interfaces =
    [
        .. typeof(IOperation).Assembly.GetExportedTypes()
            .Where(type => type.IsInterface && type != typeof(IOperation) && typeof(IOperation).IsAssignableFrom(type)),
    ];

    /// <summary>Every cell that the compiler's own operation tree has.</summary>
    public static IReadOnlyCollection<CoverageCell> AllCells { get; } =
    [
        .. Interfaces.Where(type => !Interfaces.Any(other => other != type && type.IsAssignableFrom(other)))
            .SelectMany(type => Operands(type).Select(property => new CoverageCell(NameOf(type), property.Name)))
            .Order(),
    ];

    /// <summary>The programs of each covered cell.</summary>
    public static SortedDictionary<CoverageCell, List<string>> Measure(IEnumerable<CorpusProgram> programs)
    {
        var cells = new SortedDictionary<CoverageCell, List<string>>();
        var parse = Side.Oracle.ParseOptions(SideOptions.Release);
        var items = programs.Select(program => (program, program.Prepare(parse).Tree)).ToList();
        var compilation = BatchCompiler.CreateCompilation(Side.Oracle, SideOptions.Release, items.Select(item => item.Tree));
        foreach (var (program, tree) in items)
        {
            foreach (var cell in CellsOf(compilation.GetSemanticModel(tree)))
            {
                (cells.TryGetValue(cell, out var names) ? names : cells[cell] = []).Add(program.Name);
            }
        }

        return cells;
    }

    private static HashSet<CoverageCell> CellsOf(SemanticModel model)
    {
        var cells = new HashSet<CoverageCell>();
        foreach (var node in model.SyntaxTree.GetRoot().DescendantNodes().OfType<AwaitExpressionSyntax>())
        {
            var operation = model.GetOperation(node);
            for (; operation?.Parent is { } parent && operation is not (IAnonymousFunctionOperation or ILocalFunctionOperation); operation = parent)
            {
                cells.UnionWith(Positions(parent, operation));
            }
        }

        return cells;
    }

    private static IEnumerable<CoverageCell> Positions(IOperation parent, IOperation child)
    {
        var type = Array.Find(Interfaces, one => one.IsInstanceOfType(parent)
            && !Interfaces.Any(other => other != one && one.IsAssignableFrom(other) && other.IsInstanceOfType(parent)));
        foreach (var property in type is null ? [] : Operands(type))
        {
            var value = property.GetValue(parent);
            if (ReferenceEquals(value, child)
                || (value is System.Collections.IEnumerable items && !IsDefault(value) && items.Cast<object>().Any(item => ReferenceEquals(item, child))))
            {
                yield return new CoverageCell(NameOf(type!), property.Name);
            }
        }
    }

    private static string NameOf(Type type) => type.Name[1..].Replace("Operation", "", StringComparison.Ordinal);

    private static bool IsDefault(object array) => array.GetType().GetProperty("IsDefault")?.GetValue(array) is true;

    private static IEnumerable<PropertyInfo> Operands(Type type) =>
        type.GetInterfaces().Append(type)
            .Where(one => one != typeof(IOperation))
            .SelectMany(one => one.GetProperties())
            .Where(property => property.DeclaringType != typeof(IOperation) && property.GetIndexParameters().Length == 0 && IsOperand(property.PropertyType))
            .DistinctBy(property => property.Name);

    private static bool IsOperand(Type type) =>
        typeof(IOperation).IsAssignableFrom(type)
        || (type.IsGenericType
            && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            && typeof(IOperation).IsAssignableFrom(type.GetGenericArguments()[0]));
}
