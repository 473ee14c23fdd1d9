using System.Collections.Generic;
using System.Linq;
using Coroutines.Generator.Emit;
using Coroutines.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

// Calls: of coroutines, of base members, of methods that want to know their caller.
internal sealed partial class NameQualifier
{
    public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (context.Model.GetConstantValue(node, context.Token) is { HasValue: true, Value: string name } && node.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" })
        {
            return Raw(SymbolDisplay.FormatLiteral(name, quote: true)).WithTriviaFrom(node);
        }

        if (Symbol(node) is IMethodSymbol method && CoroutineSymbols.IsColdCoroutine(method) && node.Expression is not MemberBindingExpressionSyntax)
        {
            return Raw(StagedCall(node, method)).WithTriviaFrom(node);
        }

        return WithCallerInfo(node, (InvocationExpressionSyntax)base.VisitInvocationExpression(node)!);
    }

    /// <summary>Whether a call goes to the overriding method of the receiver's run-time type.</summary>
    public static bool IsDispatched(InvocationExpressionSyntax node, IMethodSymbol method) =>
        CoroutineDispatch.NeedsDispatch(method) && node.Expression is not MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax };

    /// <summary>The creation of the machine of a directly awaited call; each node of <paramref name="holes"/> becomes a hole.</summary>
    public string MachineOf(InvocationExpressionSyntax node, IMethodSymbol method, SyntaxNode[] holes)
    {
        for (var i = 0; i < holes.Length; i++)
        {
            _holes.Add(holes[i], i);
        }

        _writesOverflow = context.OverflowContext.Length > 0;
        var text = MachineCreation(node, method);
        _writesOverflow = false;
        _holes.Clear();
        return text;
    }

    /// <summary>For each conditional access that is taken apart: what its member bindings are bound to.</summary>
    public Dictionary<ConditionalAccessExpressionSyntax, string> ConditionalReceivers { get; } = new();

    /// <summary>The call of a coroutine as the creation of its machine; for a dispatched call, as the call that stages it.</summary>
    public string MachineCreation(InvocationExpressionSyntax node, IMethodSymbol method)
    {
        var arguments = Visit(node.ArgumentList)!.ToString().Trim();
        arguments = arguments.Substring(1, arguments.Length - 2);
        var receiver = Receiver(node, method);
        if (IsDispatched(node, method))
        {
            var name = node.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax generic }
                ? Visit(generic.TypeArgumentList)!.ToString()
                : MachineTypeText.Arguments(method.TypeArguments.ToList());
            return receiver + "." + CoroutineNaming.DispatchName(method) + name + "(" + arguments + ")";
        }

        var parts = new[] { receiver ?? "", arguments }.Concat(CallerArguments(method, node.ArgumentList).Select(static a => a.Name + ": " + a.Text)).Where(static p => p.Length > 0);
        arguments = string.Join(", ", parts);
        if (arguments.Length == 0 && method.Parameters.Length > 0)
        {
            // `new Machine()` would be the default value, not the constructor with its optional parameters.
            var first = method.Parameters[0];
            arguments = first.IsParams
                ? "global::System.Array.Empty<" + SymbolText.Plain.Type(((IArrayTypeSymbol)first.Type).ElementType) + ">()"
                : ConstantText.Of(first.Type, first.ExplicitDefaultValue);
        }

        return "new " + MachineTypeText.Of(method) + "(" + arguments + ")";
    }

    private string StagedCall(InvocationExpressionSyntax node, IMethodSymbol method)
    {
        var creation = MachineCreation(node, method);
        if (IsDispatched(node, method))
        {
            return creation;
        }

        var arguments = MachineTypeText.Of(method) + (StageResult(method) is { } result ? ", " + result : "");
        var owner = mode == QualifierMode.Poll && _functionDepth == 0 ? GeneratedNames.Context : "global::Coroutines.CoroutineFactory";
        return owner + ".Stage<" + arguments + ">(" + creation + ")";
    }

    /// <summary>The result type of a coroutine as text; null for none.</summary>
    public static string? StageResult(IMethodSymbol method) =>
        method.ReturnType is INamedTypeSymbol { TypeArguments: [var result] } ? SymbolText.Plain.Type(result) : null;

    private string? Receiver(InvocationExpressionSyntax node, IMethodSymbol method)
    {
        if (method.ReducedFrom is null && method.IsStatic)
        {
            return null;
        }

        return node.Expression switch
        {
            MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax } => SelfText(),
            MemberAccessExpressionSyntax member => Visit(member.Expression)!.ToString(),
            _ => SelfText(),
        };
    }

    // `base.M` cannot be written outside the user's type, so a private member there says it.
    private string BaseMember(MemberAccessExpressionSyntax node, ISymbol member)
    {
        var name = BridgeName("_Base_" + member.Name + (member is IMethodSymbol { Parameters.Length: > 0 } called ? "_" + CoroutineNaming.Hash(called) : ""));
        switch (member)
        {
            case IMethodSymbol method:
                var definition = method.OriginalDefinition.Arity > 0 ? method.ConstructedFrom : method;
                var text = SymbolText.Plain;
                var generic = text.TypeParameters(definition.TypeParameters);
                var parameters = string.Join(", ", definition.Parameters.Select(p => (p.IsParams ? "params " : "") + text.Parameters([p]) + ParameterDeclaration.Default(p)));
                var arguments = SymbolText.Arguments(definition.Parameters);
                context.TypeMembers[name] =
                    $"private {SymbolText.Plain.Type(definition.ReturnType)} {name}{generic}({parameters}){text.Constraints(definition.TypeParameters)} => base.{SymbolText.Identifier(method.Name)}{generic}({arguments});";
                break;
            case IPropertySymbol property:
                var accessors = (property.GetMethod is null ? "" : $"get => base.{SymbolText.Identifier(property.Name)}; ") + (property.SetMethod is null ? "" : $"set => base.{SymbolText.Identifier(property.Name)} = value; ");
                context.TypeMembers[name] = $"private {SymbolText.Plain.Type(property.Type)} {name} {{ {accessors}}}";
                break;
            case IFieldSymbol field:
                return SelfText() + "." + SymbolText.Identifier(field.Name);
            default:
                context.Unsupported(node.Expression, $"'base.{member.Name}'", "call it from a method of the type");
                break;
        }

        return SelfText() + "." + name + (node.Name is GenericNameSyntax arity ? Visit(arity.TypeArgumentList)!.ToString() : "");
    }

    private string BaseIndexer(ElementAccessExpressionSyntax node, IPropertySymbol indexer)
    {
        if (node.Parent is AssignmentExpressionSyntax assignment && assignment.Left == node)
        {
            context.Unsupported(node.Expression, "an assignment to 'base[...]'", "assign in a method of the type");
        }

        var text = SymbolText.Plain;
        var name = BridgeName("_Base_Item");
        context.TypeMembers[name] = $"private {text.Type(indexer.Type)} {name}({text.Parameters(indexer.Parameters)}) => base[{SymbolText.Arguments(indexer.Parameters)}];";
        var arguments = Visit(node.ArgumentList)!.ToString().Trim();
        return SelfText() + "." + name + "(" + arguments.Substring(1, arguments.Length - 2) + ")";
    }

    // CallerMemberName would name Poll, and CallerArgumentExpression the rewritten text: both are written out.
    private T WithCallerInfo<T>(ExpressionSyntax original, T rewritten)
        where T : ExpressionSyntax
    {
        if (Symbol(original) is not IMethodSymbol method)
        {
            return rewritten;
        }

        var arguments = original is InvocationExpressionSyntax invocation ? invocation.ArgumentList : ((BaseObjectCreationExpressionSyntax)original).ArgumentList;
        foreach (var (name, text) in CallerArguments(method, arguments))
        {
            var extra = SyntaxFactory.Argument(SyntaxFactory.NameColon(name), default, Raw(" " + text));
            rewritten = rewritten switch
            {
                InvocationExpressionSyntax call => (T)(ExpressionSyntax)call.WithArgumentList(Append(call.ArgumentList, extra)),
                BaseObjectCreationExpressionSyntax creation => (T)(ExpressionSyntax)creation.WithArgumentList(Append(creation.ArgumentList ?? SyntaxFactory.ArgumentList(), extra)),
                _ => rewritten,
            };
        }

        return rewritten;
    }

    private IEnumerable<(string Name, string Text)> CallerArguments(IMethodSymbol method, ArgumentListSyntax? arguments)
    {
        if (!method.Parameters.Any(static p => p.IsOptional && p.GetAttributes().Length > 0))
        {
            yield break;
        }

        var given = new HashSet<string>();
        for (var i = 0; i < (arguments?.Arguments.Count ?? 0); i++)
        {
            var argument = arguments!.Arguments[i];
            given.Add(argument.NameColon?.Name.Identifier.ValueText ?? (i < method.Parameters.Length ? method.Parameters[i].Name : ""));
        }

        foreach (var parameter in method.Parameters)
        {
            if (!given.Contains(parameter.Name) && CallerText(parameter, method, arguments) is { } text)
            {
                yield return (SymbolText.Identifier(parameter.Name), text);
            }
        }
    }

    private static ArgumentListSyntax Append(ArgumentListSyntax list, ArgumentSyntax extra) =>
        list.AddArguments(list.Arguments.Count == 0 ? extra : extra.WithLeadingTrivia(SyntaxFactory.Space));

    private string? CallerText(IParameterSymbol parameter, IMethodSymbol method, ArgumentListSyntax? arguments)
    {
        foreach (var attribute in parameter.GetAttributes())
        {
            switch (attribute.AttributeClass?.Name)
            {
                case "CallerMemberNameAttribute":
                    return SymbolDisplay.FormatLiteral(context.Method.MethodKind == MethodKind.ExplicitInterfaceImplementation ? context.Method.Name.Substring(context.Method.Name.LastIndexOf('.') + 1) : context.Method.Name, quote: true);
                case "CallerArgumentExpressionAttribute" when attribute.ConstructorArguments is [{ Value: string name }]:
                    var ordinal = method.Parameters.FirstOrDefault(p => p.Name == name)?.Ordinal ?? -1;
                    var argument = arguments?.Arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == name)
                        ?? (ordinal >= 0 && ordinal < (arguments?.Arguments.Count ?? 0) && arguments!.Arguments[ordinal].NameColon is null ? arguments.Arguments[ordinal] : null);
                    return argument is null ? null : SymbolDisplay.FormatLiteral(BodyBinder.Unparenthesized(argument.Expression).ToString(), quote: true);
            }
        }

        return null;
    }
}
