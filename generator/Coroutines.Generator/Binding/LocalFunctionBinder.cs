using System.Linq;
using Coroutines.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>
/// Local functions that stand beside an await become methods: of the machine where they are only called, of a closure where
/// they outlive the call. Those inside text that is copied whole stay where they are.
/// </summary>
internal static class LocalFunctionBinder
{
    public static void Bind(BindingContext context)
    {
        foreach (var function in context.Closures.Functions)
        {
            var mode = function.Place == LocalFunctionPlace.Closure ? QualifierMode.ClosureMethod : QualifierMode.MachineMethod;
            var text = Method(context, function.Syntax, function.Name, function.Place, new NameQualifier(context, mode, function.Host));
            (function.Host?.Members ?? context.MachineMembers).Add(text);
        }
    }

    private static string Method(BindingContext context, LocalFunctionStatementSyntax node, string name, LocalFunctionPlace place, NameQualifier qualifier)
    {
        var modifiers = string.Concat(node.Modifiers.Where(static m => m.RawKind is not (int)SyntaxKind.StaticKeyword).Select(static m => m.Text + " "));
        var header = (place == LocalFunctionPlace.Static ? "public static " : "public ") + modifiers
            + qualifier.Expression(node.ReturnType) + " " + name + node.TypeParameterList
            + qualifier.Expression(node.ParameterList)
            + string.Concat(node.ConstraintClauses.Select(c => " " + qualifier.Expression(c)));
        var symbol = (IMethodSymbol)context.Model.GetDeclaredSymbol(node, context.Token)!;
        var body = node.ExpressionBody is { } arrow
            ? "{ " + (symbol.ReturnsVoid || IsTaskWithoutResult(symbol) ? "" : arrow.Expression is ThrowExpressionSyntax ? "" : "return ") + qualifier.Expression(arrow.Expression) + "; }"
            : qualifier.Statement(node.Body!);
        return header + "\n" + body;
    }

    private static bool IsTaskWithoutResult(IMethodSymbol symbol) =>
        symbol.IsAsync && symbol.ReturnType is INamedTypeSymbol { Arity: 0 };
}
