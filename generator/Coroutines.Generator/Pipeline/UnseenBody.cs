using Coroutines.Generator.Analysis;
using Coroutines.Generator.Binding;
using Coroutines.Generator.Emit;
using Coroutines.Generator.Lowering;
using Coroutines.Generator.Model;
using Coroutines.Generator.Symbols;
using Coroutines.Generator.Validity;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Pipeline;

/// <summary>Bodies with names that another generator makes: translated as far as text can be copied that only C# understands.</summary>
internal static class UnseenBody
{
    public static CoroutineModel Compile(
        IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel model, IReadOnlyList<Diagnostic> errors, CancellationToken token)
    {
        var body = (SyntaxNode?)declaration.Body ?? declaration.ExpressionBody!.Expression;
        var places = new UnseenPlaces(new SuspensionMap(body), new SymbolTable(model, token, isLenient: true), model, token);
        if (places.FirstUntyped(declaration, errors) is { } untyped)
        {
            return Refused(method, declaration, untyped, errors);
        }

        try
        {
            return MethodCompiler.Compile(method, declaration, model, token, isPartlyUnseen: true);
        }
        catch (UntypedException error)
        {
            return Refused(method, declaration, (error.Variable is null ? null : Declared(declaration, error.Variable)) ?? (SyntaxNode)declaration, errors);
        }
    }

    /// <summary>Makes sure that every variable which is declared apart from its value has a type.</summary>
    public static void Check(LoweredBody lowered, SlotAllocator slots, IEnumerable<ClosureScope> closures)
    {
        var inPlace = InPlaceDeclarations.Find(lowered.Instructions, slots.Locals);
        var declared = slots.Slots.SelectMany(static slot => slot.Variables)
            .Concat(slots.Locals.Where(local => !inPlace.Contains(local.Id)))
            .Concat(closures.SelectMany(static closure => closure.Fields.Values));
        if (declared.FirstOrDefault(static variable => variable.IsUntyped) is { } untyped)
        {
            throw new UntypedException(untyped.Kind == VariableKind.Local ? untyped.Name : null);
        }
    }

    // At the other generator's name, which stands in the same statement, or before it.
    private static CoroutineModel Refused(IMethodSymbol method, MethodDeclarationSyntax declaration, SyntaxNode place, IReadOnlyList<Diagnostic> errors)
    {
        var statement = place.FirstAncestorOrSelf<StatementSyntax>()?.Span ?? declaration.Span;
        var starts = errors.Select(static error => error.Location.SourceSpan.Start).OrderBy(static start => start).ToList();
        var within = starts.Where(start => statement.Contains(start)).ToList();
        var at = within.Count > 0 ? within[0] : starts.Where(start => start < statement.Start).DefaultIfEmpty(starts[0]).Last();
        return CoroutineProvider.Empty(method, []) with { UntypedPlace = at - declaration.SpanStart };
    }

    private static VariableDeclaratorSyntax? Declared(MethodDeclarationSyntax declaration, string name) =>
        declaration.DescendantNodes().OfType<VariableDeclaratorSyntax>().FirstOrDefault(local => local.Identifier.ValueText == name);

    /// <summary>A variable would have to be declared with a type that this generator does not know.</summary>
    internal sealed class UntypedException(string? variable) : Exception
    {
        /// <summary>The user's variable, if it is one.</summary>
        public string? Variable { get; } = variable;
    }
}
