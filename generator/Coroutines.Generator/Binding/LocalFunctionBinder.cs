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
        var attributes = string.Concat(node.AttributeLists.Select(a => qualifier.Expression(a) + " "));
        var header = attributes + (place == LocalFunctionPlace.Static ? "public static " : "public ") + modifiers
            + qualifier.Expression(node.ReturnType) + " " + name + (node.TypeParameterList is { } parameters ? qualifier.Expression(parameters) : "")
            + qualifier.Expression(node.ParameterList)
            + string.Concat(node.ConstraintClauses.Select(c => " " + qualifier.Expression(c)));
        var symbol = (IMethodSymbol)context.Symbols.Declared(node)!;
        var body = Body(context, node, symbol, qualifier, OverflowContextOf(node));
        return header + "\n" + body + "\n#line hidden";
    }

    private static string Body(BindingContext context, LocalFunctionStatementSyntax node, IMethodSymbol symbol, NameQualifier qualifier, string overflow)
    {
        if (node.Body is null && node.ExpressionBody is null)
        {
            return ";"; // extern
        }

        // Debuggers and caller information find the line of the user's file.
        var line = context.SpanOf((SyntaxNode?)node.Body ?? node.ExpressionBody!.Expression).LineDirective;
        var (open, inner) = node.Body is { } block
            ? (line + "\n{", qualifier.Statement(block).Substring(1))
            : ("{", "\n" + line + "\n    " + Keyword(node.ExpressionBody!.Expression, symbol) + qualifier.Expression(node.ExpressionBody.Expression) + ";\n#line hidden\n}");
        return overflow.Length == 0 ? open + Mark.Copies + inner : "{" + Mark.Copies + "\n" + overflow + "\n" + open + inner + "\n}";
    }

    private static string Keyword(ExpressionSyntax value, IMethodSymbol symbol) =>
        value is ThrowExpressionSyntax || symbol.ReturnsVoid || IsTaskWithoutResult(symbol) ? "" : "return ";

    private static string OverflowContextOf(LocalFunctionStatementSyntax node) =>
        node.Ancestors().OfType<CheckedStatementSyntax>().FirstOrDefault()?.Keyword.ValueText ?? "";

    private static bool IsTaskWithoutResult(IMethodSymbol symbol) =>
        symbol.IsAsync && symbol.ReturnType is INamedTypeSymbol { Arity: 0 };
}
