using Coroutines.Generator.Model;
using Coroutines.Generator.Symbols;
using Coroutines.Generator.Validity;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>
/// Copies code from the user's method into the machine: every name is written so that it means the same there. Types and
/// static members are qualified, instance members go through the saved <c>this</c>, locals that the lowering took over
/// become marks, calls of coroutines become staged machines, jumps that leave the copied text become marks.
/// </summary>
internal sealed partial class NameQualifier(BindingContext context, QualifierMode mode = QualifierMode.Poll, ClosureScope? host = null) : CSharpSyntaxRewriter
{
    private readonly Dictionary<SyntaxNode, int> _holes = new();
    private int _functionDepth;
    private SyntaxNode? _root;

    /// <summary>The labels that break and continue go to, outside what is being copied.</summary>
    public JumpTargets Targets { get; set; } = JumpTargets.None;

    /// <summary>Copies one expression; each node of <paramref name="holes"/> becomes a hole.</summary>
    public string Expression(SyntaxNode node, params SyntaxNode?[] holes)
    {
        for (var i = 0; i < holes.Length; i++)
        {
            if (holes[i] is { } hole)
            {
                _holes.Add(hole, i);
            }
        }

        var saved = _root;
        _root = node;
        _writesOverflow = context.OverflowContext.Length > 0 && node is not StatementSyntax;
        var text = Visit(node)!.ToString();
        _writesOverflow = false;
        _root = saved;
        _holes.Clear();
        return text;
    }

    /// <summary>Copies one statement that contains no await.</summary>
    public string Statement(StatementSyntax node)
    {
        var saved = _root;
        _root = node;
        var text = Dedent(Visit(node)!.ToString(), node);
        _root = saved;
        return context.InOverflowContext(text);
    }

    public override SyntaxNode? Visit(SyntaxNode? node) =>
        node is not null && _holes.TryGetValue(node, out var hole) ? Around(Mark.Hole(hole) + (context.HasLineDirectives ? LostLines("", node) : ""), node)
            : _writesOverflow && node is not null ? InOverflowContext(node)
            : base.Visit(node);

    public override SyntaxNode? VisitIdentifierName(IdentifierNameSyntax node) => Name(node) ?? base.VisitIdentifierName(node);

    public override SyntaxNode? VisitGenericName(GenericNameSyntax node)
    {
        if (Name(node) is { } name)
        {
            return name;
        }

        return node.Update(VisitToken(node.Identifier), (TypeArgumentListSyntax)Visit(node.TypeArgumentList)!);
    }

    public override SyntaxNode? VisitQualifiedName(QualifiedNameSyntax node) => TypeName(node) ?? base.VisitQualifiedName(node);

    public override SyntaxNode? VisitAliasQualifiedName(AliasQualifiedNameSyntax node) => TypeName(node) ?? base.VisitAliasQualifiedName(node);

    public override SyntaxNode? VisitMemberAccessExpression(MemberAccessExpressionSyntax node)
    {
        if (TypeName(node) is { } type)
        {
            return type;
        }

        if (Symbol(node) is IMethodSymbol method && IsMethodGroup(node, method))
        {
            return Raw(MethodGroup(node, method), node);
        }

        if (node.Expression is BaseExpressionSyntax && Symbol(node) is { } member)
        {
            return Raw(BaseMember(node, member), node);
        }

        CheckAccess(node.Name, Symbol(node));

        // Namespaces need no rewriting: a static member's type is found above them.
        return node.Update((ExpressionSyntax)Visit(node.Expression)!, VisitToken(node.OperatorToken), MemberName(node.Name));
    }

    public override SyntaxNode? VisitMemberBindingExpression(MemberBindingExpressionSyntax node) =>
        ReceiverOf(node) is { } receiver ? Raw(receiver + "." + MemberName(node.Name), node) : node.Update(VisitToken(node.OperatorToken), MemberName(node.Name));

    public override SyntaxNode? VisitElementBindingExpression(ElementBindingExpressionSyntax node) =>
        ReceiverOf(node) is { } receiver ? Raw(receiver + Visit(node.ArgumentList), node) : base.VisitElementBindingExpression(node);

    private string? ReceiverOf(SyntaxNode binding)
    {
        // The innermost access on whose right side the binding stands is the one it belongs to.
        var at = binding;
        while (at.Parent is { } parent)
        {
            if (parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == at)
            {
                return ConditionalReceivers.TryGetValue(access, out var receiver) ? receiver : null;
            }

            at = parent;
        }

        return null;
    }

    public override SyntaxNode? VisitThisExpression(ThisExpressionSyntax node) => Raw(SelfText(), node);

    public override SyntaxNode? VisitNameColon(NameColonSyntax node) => WithVisitedTokens(node);

    public override SyntaxNode? VisitNameEquals(NameEqualsSyntax node) => WithVisitedTokens(node);

    public override SyntaxNode? VisitExpressionColon(ExpressionColonSyntax node) =>
        node.Update(WithVisitedTokens(node.Expression), VisitToken(node.ColonToken));

    public override SyntaxNode? VisitImplicitObjectCreationExpression(ImplicitObjectCreationExpressionSyntax node) =>
        WithCallerInfo(node, (ImplicitObjectCreationExpressionSyntax)base.VisitImplicitObjectCreationExpression(node)!);

    public override SyntaxNode? VisitObjectCreationExpression(ObjectCreationExpressionSyntax node) =>
        WithCallerInfo(node, (ObjectCreationExpressionSyntax)base.VisitObjectCreationExpression(node)!);

    // The name on the left inside an object initializer is a member of the new object.
    public override SyntaxNode? VisitAssignmentExpression(AssignmentExpressionSyntax node)
    {
        var left = UnqualifiedName.IsInitializer(node) && node.Left is not ImplicitElementAccessSyntax ? WithVisitedTokens(node.Left) : (ExpressionSyntax)Visit(node.Left)!;
        return node.Update(left, VisitToken(node.OperatorToken), (ExpressionSyntax)Visit(node.Right)!);
    }

    public override SyntaxNode? VisitElementAccessExpression(ElementAccessExpressionSyntax node) =>
        node.Expression is BaseExpressionSyntax && Symbol(node) is IPropertySymbol indexer
            ? Raw(BaseIndexer(node, indexer), node)
            : WithCallerInfo(node, (ElementAccessExpressionSyntax)base.VisitElementAccessExpression(node)!);

    private ISymbol? Symbol(SyntaxNode node)
    {
        context.HasDoubtfulNames |= context.Symbols.Info(node).CandidateReason is not (CandidateReason.None or CandidateReason.MemberGroup or CandidateReason.LateBound);
        return context.Symbols.Likely(node);
    }

    private SimpleNameSyntax MemberName(SimpleNameSyntax name) =>
        name is GenericNameSyntax generic ? generic.Update(VisitToken(generic.Identifier), (TypeArgumentListSyntax)Visit(generic.TypeArgumentList)!) : WithVisitedTokens(name);

    private IdentifierNameSyntax? TypeName(SyntaxNode node) =>
        Symbol(node) is ITypeSymbol type and not IErrorTypeSymbol and not IDynamicTypeSymbol ? Raw(HiddenTypeName(node) ?? TypeReference(type, node), node) : null;

    private string? HiddenTypeName(SyntaxNode node) =>
        context.IsPartlyUnseen && node is ExpressionSyntax name && HiddenType.Home(name, context.Method, context.Symbols.Of) is { } home
            ? context.Text.Type(home) + "." + MemberName(name is MemberAccessExpressionSyntax access ? access.Name : (SimpleNameSyntax)name)
            : null;

    private string TypeReference(ITypeSymbol type, SyntaxNode node)
    {
        if (type is INamedTypeSymbol { IsFileLocal: true })
        {
            context.Unsupported(node, $"the file-local type '{type.Name}'", "make the type internal");
        }

        context.HasDoubtfulNames |= node.Parent is not MemberAccessExpressionSyntax && ErrorTypes.MayMisfit(type);
        var isWrittenOut = node is GenericNameSyntax or QualifiedNameSyntax { Right: GenericNameSyntax } or MemberAccessExpressionSyntax { Name: GenericNameSyntax };
        var plain = type.WithNullableAnnotation(NullableAnnotation.None);
        return isWrittenOut ? context.Text.WrittenOut(plain) : context.Text.Type(plain);
    }

    private IdentifierNameSyntax? Name(SimpleNameSyntax node)
    {
        if (!UnqualifiedName.Is(node) || node is IdentifierNameSyntax { IsVar: true })
        {
            return null;
        }

        if (Symbol(node) is not { } symbol || symbol is IErrorTypeSymbol)
        {
            context.HasDoubtfulNames = true;
            return context.IsPartlyUnseen && UnseenMember.IsOfInstance(node, context.Method) ? Raw(SelfText() + "." + MemberName(node), node) : null;
        }

        var text = symbol switch
        {
            ILocalSymbol { IsConst: true } local when IsFlattened(local) => ConstantText.Operand(local.Type, local.ConstantValue, context.Text),
            IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } parameter when context.Locals.Find(parameter) is null =>
                PrimaryParameter(parameter, node),
            ILocalSymbol or IParameterSymbol => VariableText(symbol),
            IDynamicTypeSymbol or ITypeParameterSymbol => null,
            ITypeSymbol type => HiddenTypeName(node) ?? TypeReference(type, node),
            IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => TypeReference(constructor.ContainingType, node),
            IMethodSymbol { MethodKind: MethodKind.LocalFunction } function => LocalFunctionText(function, node),
            IMethodSymbol method when IsMethodGroup(node, method) => MethodGroup(node, method),
            IFieldSymbol or IPropertySymbol or IEventSymbol or IMethodSymbol => MemberText(symbol, node),
            _ => null,
        };
        return text is null ? null : Raw(text, node);
    }

    private string? MemberText(ISymbol symbol, SimpleNameSyntax node)
    {
        if (symbol.ContainingType is not { } type || symbol is IFieldSymbol { CorrespondingTupleField: not null })
        {
            return null;
        }

        CheckAccess(node, symbol);
        var owner = symbol.IsStatic ? context.Text.Type(type) : SelfText();
        return owner + "." + MemberName(node);
    }

    // A machine beside the user's type does not reach what is private there.
    private void CheckAccess(SimpleNameSyntax node, ISymbol? symbol)
    {
        if (symbol is { DeclaredAccessibility: Accessibility.Private or Accessibility.Protected }
            && MachineHome.Inside(context.Method.ContainingType).Contains(symbol.ContainingType?.OriginalDefinition, SymbolEqualityComparer.Default))
        {
            context.Unsupported(node, $"the private member '{symbol.Name}' of a variant interface", "make it internal");
        }
    }

    private bool IsFlattened(ILocalSymbol local)
    {
        var declaration = local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.Token);
        return declaration?.Parent is { } parent && context.Suspension.IsFlattened(SuspensionMap.ScopeOf(parent, context.Suspension.Body))
            && !declaration.Ancestors().TakeWhile(n => n != context.Suspension.Body).Any(SuspensionMap.IsFunction);
    }

    private string? VariableText(ISymbol symbol)
    {
        if (context.Locals.Find(symbol) is not { } variable)
        {
            return null;
        }

        var text = VariableText(symbol, variable);
        return variable.Sample is null ? text : variable.Sample.Of(text);
    }

    private string VariableText(ISymbol symbol, Variable variable)
    {
        if (context.Closures.OfVariable(symbol) is not { } closure)
        {
            return variable.Text;
        }

        var field = "." + SymbolText.Identifier(variable.Name);
        if (mode == QualifierMode.ClosureMethod)
        {
            if (closure == host)
            {
                return "this" + field;
            }

            host!.Links.Add(closure);
            return "this." + closure.Variable.Name + field;
        }

        return (_functionDepth > 0 ? Mark.Capture(closure.Variable.Id) : closure.Variable.Text) + field;
    }

    public string SelfText()
    {
        var self = context.SelfVariable();
        if (mode == QualifierMode.ClosureMethod)
        {
            host!.LinksSelf = true;
            return "this." + GeneratedNames.Self;
        }

        return _functionDepth > 0 ? Mark.Capture(self.Id) : self.Text;
    }

    private string? LocalFunctionText(IMethodSymbol function, SimpleNameSyntax node)
    {
        if (!context.Closures.TryGetFunction(function.OriginalDefinition, out var placed))
        {
            return null;
        }

        var arguments = node is GenericNameSyntax generic ? Visit(generic.TypeArgumentList)!.ToString() : "";
        return placed.Place switch
        {
            LocalFunctionPlace.Closure when mode == QualifierMode.ClosureMethod => ClosurePath(placed.Host!) + "." + placed.Name + arguments,
            LocalFunctionPlace.Closure => (_functionDepth > 0 ? Mark.Capture(placed.Host!.Variable.Id) : placed.Host!.Variable.Text) + "." + placed.Name + arguments,
            LocalFunctionPlace.Static => MachineTypeText.Of(context.Method, context.Text) + "." + placed.Name + arguments,
            _ => placed.Name + arguments,
        };
    }

    private string ClosurePath(ClosureScope closure)
    {
        if (closure == host)
        {
            return "this";
        }

        host!.Links.Add(closure);
        return "this." + closure.Variable.Name;
    }

    // A variable, which only a span can give out by reference; an expression tree takes but its value.
    private string PrimaryParameter(IParameterSymbol parameter, SyntaxNode node)
    {
        var isValue = context.Method.ContainingType.IsReadOnly
            || parameter.Type is IPointerTypeSymbol or IFunctionPointerTypeSymbol
            || IsInExpressionTree(node);
        var name = BridgeName((isValue ? "_PrimaryValue_" : "_Primary_") + parameter.Name);
        var type = context.Text.Type(parameter.Type);
        var text = SymbolText.Identifier(parameter.Name);
        context.TypeMembers[name] = !isValue ? $"private ref {type} {name} => ref global::System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref {text}, 1)[0];"
            : context.Method.ContainingType.IsReadOnly ? $"private {type} {name} => {text};"
            : $"private {type} {name} {{ get => {text}; set => {text} = value; }}";
        return SelfText() + "." + name;
    }

    private bool IsInExpressionTree(SyntaxNode node) =>
        node.Ancestors().TakeWhile(static ancestor => ancestor is not MemberDeclarationSyntax).Any(ancestor => ancestor switch
        {
            LambdaExpressionSyntax lambda => context.Model.GetTypeInfo(lambda, context.Token).ConvertedType?.ContainingNamespace?.ToDisplayString() == "System.Linq.Expressions",
            QueryExpressionSyntax query => context.Model.GetTypeInfo(query.FromClause.Expression, context.Token).Type is { } source
                && source.AllInterfaces.Append(source).Any(static type => type.Name == "IQueryable"),
            _ => false,
        });

    // Each coroutine of a type has bridges of its own, so that its file depends on no other.
    public string BridgeName(string name) => CoroutineNaming.MachineName(context.Method) + name;

    // Statement text keeps its own indentation; what it had in the user's file goes.
    private static string Dedent(string text, SyntaxNode node)
    {
        var column = node.SyntaxTree.GetLineSpan(node.Span).StartLinePosition.Character;
        if (column == 0 || text.IndexOf('\n') < 0)
        {
            return text;
        }

        var lines = text.Replace("\r", "").Split('\n');
        for (var i = 1; i < lines.Length; i++)
        {
            var spaces = lines[i].Length - lines[i].TrimStart(' ').Length;
            lines[i] = lines[i].Substring(System.Math.Min(spaces, column));
        }

        return string.Join("\n", lines);
    }
}
