using System.Collections.Immutable;
using Coroutines.Generator.Model;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

// Calls: of coroutines, of base members, of methods that want to know their caller.
internal sealed partial class NameQualifier
{
    public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (node.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" } && context.Model.GetConstantValue(node, context.Token) is { HasValue: true, Value: string name })
        {
            return Raw(SymbolDisplay.FormatLiteral(name, quote: true), node);
        }

        if (DynamicCall(node) is { } dynamicCall)
        {
            return Raw(dynamicCall, node);
        }

        var called = Symbol(node);
        var text = context.Calls.Of(node) switch
        {
            CoroutineCall coroutine => StagedCall(node, coroutine),
            StartCall start => StartedCall(node, start),
            GatherCall gather => GatheredCall(node, gather),
            _ => null,
        };
        if (text is not null)
        {
            return Raw(text, node);
        }

        if (called is IMethodSymbol { ReducedFrom.ContainingType: { IsFileLocal: true } extensions })
        {
            context.Unsupported(node, $"an extension method of the file-local type '{extensions.Name}'", "make the type internal");
        }

        return WithCallerInfo(node, (InvocationExpressionSyntax)base.VisitInvocationExpression(node)!);
    }

    /// <summary>The arguments of the machine of a directly awaited call, in parentheses; each node of <paramref name="holes"/> becomes a hole.</summary>
    public string MachineArguments(InvocationExpressionSyntax node, IMethodSymbol method, SyntaxNode[] holes)
    {
        for (var i = 0; i < holes.Length; i++)
        {
            _holes.Add(holes[i], i);
        }

        _writesOverflow = context.OverflowContext.Length > 0;
        var text = MachineArguments(node, method);
        _writesOverflow = false;
        _holes.Clear();
        return text;
    }

    /// <summary>For each conditional access that is taken apart: what its member bindings are bound to.</summary>
    public Dictionary<ConditionalAccessExpressionSyntax, string> ConditionalReceivers { get; } = new();

    private string MachineCreation(InvocationExpressionSyntax node, IMethodSymbol method) => "new " + MachineTypeText.Of(method, context.Text) + MachineArguments(node, method);

    private string MachineArguments(InvocationExpressionSyntax node, IMethodSymbol method)
    {
        var arguments = WrittenArguments(node);
        var parts = new[] { Receiver(node, method) ?? "", arguments }.Concat(CallerArguments(node, method.Parameters, node.ArgumentList).Select(static a => a.Name + ": " + a.Text)).Where(static p => p.Length > 0);
        arguments = string.Join(", ", parts);
        if (arguments.Length == 0 && method.Parameters.Length > 0)
        {
            // `new Machine()` would be the default value, not the constructor with its optional parameters.
            var first = method.Parameters[0];
            arguments = first.IsParams
                ? "global::System.Array.Empty<" + context.Text.Type(((IArrayTypeSymbol)first.Type).ElementType) + ">()"
                : ConstantText.Of(first.Type, first.ExplicitDefaultValue, context.Text);
        }

        return "(" + arguments + ")";
    }

    // The call of the hidden member, which stages the machine.
    private string DispatchedCall(InvocationExpressionSyntax node, IMethodSymbol method)
    {
        var arguments = WrittenArguments(node);
        var receiver = Receiver(node, method);
        var name = node.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax generic }
            ? Visit(generic.TypeArgumentList)!.ToString()
            : MachineTypeText.Arguments(method.TypeArguments.ToList(), context.Text);
        return receiver + "." + CoroutineNaming.DispatchName(method) + name + "(" + arguments + ")";
    }

    // Between the parentheses, with the lines before them.
    private string WrittenArguments(InvocationExpressionSyntax node)
    {
        var arguments = node.ArgumentList.Arguments.Count == 0 ? "" : Visit(node.ArgumentList)!.ToString();
        return arguments.Length == 0 ? "" : BreaksBetween(node, EndOfReceiver(node), node.ArgumentList.SpanStart) + arguments.Substring(1, arguments.Length - 2);
    }

    private static int EndOfReceiver(InvocationExpressionSyntax node) => node.Expression is MemberAccessExpressionSyntax member ? member.Expression.Span.End : node.SpanStart;

    private string StagedCall(InvocationExpressionSyntax node, CoroutineCall call) =>
        call.IsDispatched ? DispatchedCall(node, call.Method)
            : call.IsUnspeakable ? UnspeakableCall(call.Method, MachineArguments(node, call.Method))
            : FactoryCall(MachineText.StageName(call.Method), call.Method) + "(" + MachineCreation(node, call.Method) + ")";

    // In Poll the context knows the loop; a function that is called later asks for it.
    private string FactoryCall(string name, IMethodSymbol method)
    {
        var arguments = MachineTypeText.Of(method, context.Text) + (MachineTypeText.Result(method, context.Text) is { } result ? ", " + result : "");
        var owner = mode == QualifierMode.Poll && _functionDepth == 0 && name != "Sequence" ? GeneratedNames.Context : "global::Coroutines.CompilerServices.CoroutineSupport";
        return owner + "." + name + "<" + arguments + ">";
    }

    private string? Receiver(InvocationExpressionSyntax node, IMethodSymbol method)
    {
        if (method.ReducedFrom is null && method.IsStatic && !CoroutineDispatch.IsStaticVirtual(method))
        {
            return null;
        }

        return node.Expression switch
        {
            MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax } => SelfText(),
            MemberAccessExpressionSyntax member when IsCopiedReceiver(member.Expression, method) => "(" + Visit(member.Expression) + " with { })",
            MemberAccessExpressionSyntax member => Visit(member.Expression)!.ToString(),
            MemberBindingExpressionSyntax binding => ReceiverOf(binding),
            _ => SelfText(),
        };
    }

    // C# calls what may change a struct on a copy of one that is read-only there, and makes the copy before the arguments.
    private bool IsCopiedReceiver(ExpressionSyntax receiver, IMethodSymbol method) =>
        method is { IsStatic: false, IsReadOnly: false, ContainingType: { IsValueType: true, IsReadOnly: false } } && IsReadOnlyAlias(Parentheses.Without(receiver));

    private bool IsReadOnlyAlias(ExpressionSyntax node) => Symbol(node) switch
    {
        ILocalSymbol local => local.RefKind == RefKind.RefReadOnly,
        IParameterSymbol parameter => parameter.RefKind is RefKind.In or RefKind.RefReadOnlyParameter,
        IPropertySymbol property => property.ReturnsByRefReadonly,
        IMethodSymbol called => called.ReturnsByRefReadonly,
        IFieldSymbol { IsStatic: false, ContainingType.IsValueType: true } when node is MemberAccessExpressionSyntax member => IsReadOnlyAlias(Parentheses.Without(member.Expression)),
        _ => false,
    };

    // CallerMemberName would name Poll, and CallerArgumentExpression the rewritten text: both are written out.
    private T WithCallerInfo<T>(ExpressionSyntax original, T rewritten)
        where T : ExpressionSyntax
    {
        var parameters = Symbol(original) switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol indexer => indexer.Parameters,
            _ => [],
        };
        BaseArgumentListSyntax? arguments = original switch
        {
            InvocationExpressionSyntax invocation => invocation.ArgumentList,
            ElementAccessExpressionSyntax element => element.ArgumentList,
            _ => ((BaseObjectCreationExpressionSyntax)original).ArgumentList,
        };
        foreach (var (name, text) in CallerArguments(original, parameters, arguments))
        {
            var extra = SyntaxFactory.Argument(SyntaxFactory.NameColon(name), default, Raw(" " + text));
            rewritten = rewritten switch
            {
                InvocationExpressionSyntax call => (T)(ExpressionSyntax)call.WithArgumentList(Append(call.ArgumentList, extra)),
                ElementAccessExpressionSyntax element => (T)(ExpressionSyntax)element.WithArgumentList(element.ArgumentList.AddArguments(extra.WithLeadingTrivia(SyntaxFactory.Space))),
                BaseObjectCreationExpressionSyntax creation => (T)(ExpressionSyntax)creation.WithArgumentList(Append(creation.ArgumentList ?? SyntaxFactory.ArgumentList(), extra)),
                _ => rewritten,
            };
        }

        return rewritten;
    }

    /// <summary>The arguments of a constructor in parentheses, as <see cref="Expression"/> copies them.</summary>
    public string ConstructorArguments(BaseObjectCreationExpressionSyntax node, SyntaxNode[] holes)
    {
        var list = node.ArgumentList is null ? "()" : Expression(node.ArgumentList, holes).Trim();
        var parameters = Symbol(node) is IMethodSymbol constructor ? constructor.Parameters : [];
        var extra = string.Join(", ", CallerArguments(node, parameters, node.ArgumentList).Select(static a => a.Name + ": " + a.Text));
        return extra.Length == 0 ? list
            : list.Substring(0, list.Length - 1) + (node.ArgumentList is { Arguments.Count: > 0 } ? ", " : "") + extra + ")";
    }

    private IEnumerable<(string Name, string Text)> CallerArguments(ExpressionSyntax call, ImmutableArray<IParameterSymbol> parameters, BaseArgumentListSyntax? arguments)
    {
        if (!parameters.Any(static p => p.IsOptional && p.GetAttributes().Length > 0))
        {
            yield break;
        }

        var given = new HashSet<string>();
        for (var i = 0; i < (arguments?.Arguments.Count ?? 0); i++)
        {
            var argument = arguments!.Arguments[i];
            given.Add(argument.NameColon?.Name.Identifier.ValueText ?? (i < parameters.Length ? parameters[i].Name : ""));
        }

        foreach (var parameter in parameters)
        {
            if (!given.Contains(parameter.Name) && CallerText(call, parameter, parameters, arguments) is { } text)
            {
                yield return (SymbolText.Identifier(parameter.Name), text);
            }
        }
    }

    // An extension's first parameter, and what it was called on.
    private (string Parameter, string Text)? ExtensionReceiver(ExpressionSyntax call)
    {
        if (Symbol(call) is not IMethodSymbol method
            || ExtendedParameter(method) is not { } first
            || call is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } })
        {
            return null;
        }

        return (first.Name, Parentheses.Without(receiver).ToString());
    }

    private static IParameterSymbol? ExtendedParameter(IMethodSymbol method) =>
        method.ReducedFrom is { } reduced ? reduced.Parameters[0]
            : ExtensionBlock.Contains(method) && !method.IsStatic ? CoroutineSymbols.Definition(method).Parameters.FirstOrDefault()
            : null;

    private static ArgumentListSyntax Append(ArgumentListSyntax list, ArgumentSyntax extra) =>
        list.AddArguments(list.Arguments.Count == 0 ? extra : extra.WithLeadingTrivia(SyntaxFactory.Space));

    private string? CallerText(ExpressionSyntax call, IParameterSymbol parameter, ImmutableArray<IParameterSymbol> parameters, BaseArgumentListSyntax? arguments)
    {
        foreach (var attribute in parameter.GetAttributes())
        {
            switch (attribute.AttributeClass?.Name)
            {
                case "CallerMemberNameAttribute":
                    return SymbolDisplay.FormatLiteral(context.Method.MethodKind == MethodKind.ExplicitInterfaceImplementation ? context.Method.Name.Substring(context.Method.Name.LastIndexOf('.') + 1) : context.Method.Name, quote: true);
                case "CallerLineNumberAttribute" when context.HasLineDirectives:
                    return (CallerPlace(call).StartLinePosition.Line + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
                case "CallerFilePathAttribute" when context.HasLineDirectives:
                    return SymbolDisplay.FormatLiteral(SourcePlaces.Path(context.Model, call.SyntaxTree, CallerPlace(call)), quote: true);
                case "CallerArgumentExpressionAttribute" when attribute.ConstructorArguments is [{ Value: string name }]:
                    if (ExtensionReceiver(call) is { } receiver && name == receiver.Parameter)
                    {
                        return SymbolDisplay.FormatLiteral(receiver.Text, quote: true);
                    }

                    var ordinal = parameters.FirstOrDefault(p => p.Name == name)?.Ordinal ?? -1;
                    var argument = arguments?.Arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == name)
                        ?? (ordinal >= 0 && ordinal < (arguments?.Arguments.Count ?? 0) && arguments!.Arguments[ordinal].NameColon is null ? arguments.Arguments[ordinal] : null);
                    return argument is null ? null : SymbolDisplay.FormatLiteral(CallerExpression(argument.Expression).ToString(), quote: true);
            }
        }

        return null;
    }

    // The token that C# takes the line from.
    private static FileLinePositionSpan CallerPlace(ExpressionSyntax call)
    {
        var token = call switch
        {
            InvocationExpressionSyntax invocation => invocation.ArgumentList.OpenParenToken,
            ElementAccessExpressionSyntax element => element.ArgumentList.OpenBracketToken,
            BaseObjectCreationExpressionSyntax creation => creation.NewKeyword,
            _ => call.GetFirstToken(),
        };
        return call.SyntaxTree.GetMappedLineSpan(token.Span);
    }

    // C# gives the text without parentheses and checked() around it.
    private static ExpressionSyntax CallerExpression(ExpressionSyntax node) => node switch
    {
        ParenthesizedExpressionSyntax inner => CallerExpression(inner.Expression),
        CheckedExpressionSyntax inner => CallerExpression(inner.Expression),
        _ => node,
    };
}
