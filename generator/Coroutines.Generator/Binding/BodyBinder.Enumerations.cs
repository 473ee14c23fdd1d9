using Coroutines.Generator.Model;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

// await foreach over anything but a coroutine iterator that is named in place: a cancellation asks the enumerator to end, and waits for that.
internal sealed partial class BodyBinder
{
    private static readonly TypeRef Hold = new("global::Coroutines.CompilerServices.ForeignHold", 8);

    // The enumerator as the runtime's own iterator, where it is known by .NET's interface.
    private BoundTemplate? Enumeration(BoundExpression source, ITypeSymbol collection, IMethodSymbol getEnumerator)
    {
        var definition = collection.OriginalDefinition as INamedTypeSymbol;
        var isConfigured = definition is { Name: "ConfiguredCancelableAsyncEnumerable", Arity: 1 } && definition.ContainingNamespace.ToDisplayString() == "System.Runtime.CompilerServices";
        var item = isConfigured ? ((INamedTypeSymbol)collection).TypeArguments[0]
            : CoroutineSymbols.IsAsyncEnumerator(getEnumerator.ReturnType) ? ((INamedTypeSymbol)getEnumerator.ReturnType).TypeArguments[0]
            : null;
        if (item is null || UnspeakableType.Is(item) || !(isConfigured || IsOfInterface(collection, getEnumerator)))
        {
            return null;
        }

        var type = "global::Coroutines.CompilerServices.AsyncEnumeration<" + _context.Text.Type(item) + ">";
        return new BoundTemplate(type + ".Begin(" + Mark.Hole(0) + ")", [new Operand(source)], new TypeRef(type, 96, IsValueType: true));
    }

    private static bool IsOfInterface(ITypeSymbol collection, IMethodSymbol getEnumerator) =>
        CoroutineSymbols.IsAsyncEnumerable(getEnumerator.ContainingType)
        || collection.AllInterfaces.Where(CoroutineSymbols.IsAsyncEnumerable).Any(contract =>
            SymbolEqualityComparer.Default.Equals(collection.FindImplementationForInterfaceMember(contract.GetMembers("GetAsyncEnumerator")[0]), getEnumerator));

    // What `enumerator.MoveNextAsync()` moves, where it is known by .NET's interface.
    private ExpressionSyntax? MovedEnumerator(ExpressionSyntax operand) =>
        operand is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "MoveNextAsync", Expression: { } receiver } } call
        && _context.SymbolOf(call) is IMethodSymbol { Parameters.Length: 0 } method
        && CoroutineSymbols.IsAsyncEnumerator(method.ContainingType)
        && _context.Model.GetTypeInfo(receiver, _context.Token).Type is { IsReferenceType: true } type
        && !UnspeakableType.Is(type)
            ? receiver
            : null;

    private BoundAwait BindMove(ExpressionSyntax enumerator, SourceSpan span)
    {
        var operation = new TypeRef("global::Coroutines.CompilerServices.EnumeratorNextOperation", 40, IsValueType: true);
        var begin = new BoundTemplate(operation.Text + ".Begin(" + Mark.Hole(0) + ")", [new Operand(BindExpression(enumerator))], operation);
        return new BoundAwait(AwaitKind.Machine, begin, operation, TypeRef.Boolean, span);
    }

    // The argument that C# would leave out, where it is a token.
    private static string TokenArgument(IMethodSymbol getEnumerator, Variable? hold)
    {
        var first = getEnumerator.Parameters.FirstOrDefault(p => !(getEnumerator.IsExtensionMethod && getEnumerator.ReducedFrom is null && p.Ordinal == 0));
        return hold is not null && first is { Type.Name: "CancellationToken", IsOptional: true } && first.Type.ContainingNamespace.ToDisplayString() == "System.Threading"
            ? SymbolText.Identifier(first.Name) + ": " + hold.Read + ".Token"
            : "";
    }

    private Variable NewHold() => _context.NewTemporary(Hold, "__hold");

    private static BoundAssignment BeginHold(Variable hold, SourceSpan span) =>
        new(hold, new BoundCode(GeneratedNames.Context + ".HoldEnumerator()", Hold), span);

    /// <summary>Whether the call gives one of .NET's own tasks, which a cancellation would leave behind.</summary>
    private static bool IsHeld(IMethodSymbol? method) =>
        method?.ReturnType is INamedTypeSymbol { Name: "ValueTask" or "Task" } type && type.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks";

    // `await receiver.MoveNextAsync()` or `await receiver.DisposeAsync()` of an enumerator.
    private static BoundAwait BindHeldCall(string receiver, IMethodSymbol method, Variable hold, SourceSpan span)
    {
        var isMove = method.ReturnType is INamedTypeSymbol { Arity: 1 };
        var operation = new TypeRef("global::Coroutines.CompilerServices.Enumerator" + (isMove ? "Next" : "End") + "Operation", 40, IsValueType: true);
        var call = new BoundCode("new " + operation.Text + "(" + hold.Read + ", " + receiver + "." + method.Name + "())", operation);
        return new BoundAwait(AwaitKind.Machine, call, operation, isMove ? TypeRef.Boolean : TypeRef.Void, span);
    }
}
