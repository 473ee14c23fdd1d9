using System.Collections.Generic;
using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>Names in generated code that more than one pass uses.</summary>
internal static class GeneratedNames
{
    public const string Context = "__context";
    public const string State = "__state";
    public const string Status = "__status";
    public const string Suspended = "__suspended";
    public const string Result = "__result";
    public const string Begin = "__Begin";
    public const string Self = "__self";
    public const string Current = "__current";
    public const string AtYield = "__atYield";
    public const string Disposing = "__disposing";

    public static IReadOnlyList<string> All { get; } = [Context, State, Status, Suspended, Result, Self, Current, AtYield, Disposing];
}

/// <summary>What the binders of one body share: symbols, variables, jumps, closures, callees and what went wrong.</summary>
internal sealed class BindingContext
{
    private readonly HashSet<string> _labels = new();

    public BindingContext(IMethodSymbol method, SyntaxNode body, SemanticModel model, System.Threading.CancellationToken token, bool isPartlyUnseen = false)
    {
        IsPartlyUnseen = isPartlyUnseen;
        Method = method;
        Parameters = ExtensionBlock.BodyParameters(method, body, model, token);
        Model = model;
        Token = token;
        Suspension = new SuspensionMap(body);
        Symbols = new SymbolTable(model, token, isPartlyUnseen);
        Types = TypeTable.Of(model.Compilation);
        WellKnown = WellKnownTypes.Of(model.Compilation);
        Closures = new ClosureTable(this);
        Locals = new LocalTable(this);
        Accessors = new AccessorTable(this);
    }

    /// <summary>Whether names in the body are made by another generator, so that only C# will know what they mean.</summary>
    public bool IsPartlyUnseen { get; }

    public IMethodSymbol Method { get; }

    /// <summary>The method's parameters as its body names them.</summary>
    public ImmutableArray<IParameterSymbol> Parameters { get; }

    public SemanticModel Model { get; }

    public System.Threading.CancellationToken Token { get; }

    public SymbolTable Symbols { get; }

    public TypeTable Types { get; }

    public SuspensionMap Suspension { get; }

    public WellKnownTypes WellKnown { get; }

    public LocalTable Locals { get; }

    public ClosureTable Closures { get; }

    public AccessorTable Accessors { get; }

    public List<Variable> Variables { get; } = new();

    public List<Jump> Jumps { get; } = new();

    /// <summary>Machines that are awaited directly, by what identifies them in the call graph.</summary>
    public List<CallEdge> Edges { get; } = new();

    public List<DiagnosticInfo> Diagnostics { get; } = new();

    /// <summary>Members that the machine needs beside it in the user's type, such as bridges to <c>base.M()</c>.</summary>
    public Dictionary<string, string> TypeMembers { get; } = new();

    /// <summary>The files with what method groups of coroutines denote, by their names.</summary>
    public Dictionary<string, SourceFile> MethodGroups { get; } = new();

    /// <summary>Members of the base type that are reached through a private interface: as it declares them, and as the user's type implements them.</summary>
    public Dictionary<string, string> BaseMembers { get; } = new();

    /// <summary>Methods of the machine: local functions that never become delegates.</summary>
    public List<string> MachineMembers { get; } = new();

    /// <summary>Whether a name in the body means nothing to C#, or perhaps may not stand where it does, so that the body may have errors that <see cref="BodyErrors"/> did not suspect.</summary>
    public bool HasDoubtfulNames { get; set; }

    public Variable? Self { get; private set; }

    /// <summary>The exception variable that <c>throw;</c> throws again, inside a catch block that was moved out of its clause.</summary>
    public Variable? Rethrown { get; set; }

    /// <summary>The <c>checked</c> or <c>unchecked</c> context that statements being bound are in; empty outside.</summary>
    public string OverflowContext { get; set; } = "";

    /// <summary>A statement that says the overflow context around it, on the line on which it begins: what is inside keeps its lines.</summary>
    public string InOverflowContext(string statement) =>
        OverflowContext.Length == 0 ? statement
            : statement[0] == '{' ? OverflowContext + " " + statement
            : OverflowContext + " { " + statement + (statement.IndexOf('\n') < 0 ? " }" : "\n}");

    public Variable NewVariable(VariableKind kind, string name, TypeRef type)
    {
        var variable = new Variable(Variables.Count, kind, name, type.Text) { Size = type.Size, IsRefLike = type.IsRefLike, Sample = type.Sample };
        Variables.Add(variable);
        return variable;
    }

    public Variable NewTemporary(TypeRef type, string name = "__t") => NewVariable(VariableKind.Temporary, name, type);

    public Label NewLabel(string hint)
    {
        var name = "__" + hint;
        for (var n = 2; !_labels.Add(name); n++)
        {
            name = "__" + hint + n;
        }

        return new Label(name);
    }

    public Variable SelfVariable()
    {
        if (Self is null)
        {
            Self = NewVariable(VariableKind.Self, GeneratedNames.Self, Types.Reference(Method.ContainingType));
            Self.IsForcedField = true;
            Self.IsReadOnly = Method.ContainingType.IsReferenceType;
        }

        return Self;
    }

    public string JumpMark(Label? target)
    {
        Jumps.Add(new Jump(target));
        return Mark.Jump(Jumps.Count - 1);
    }

    public void Unsupported(SyntaxNodeOrToken at, string what, string mend) =>
        Diagnostics.Add(DiagnosticInfo.Create(Descriptors.UnsupportedConstruct, at.GetLocation(), what, mend));

    /// <summary>What a node denotes.</summary>
    public ISymbol? SymbolOf(SyntaxNode node) => Symbols.Of(node);

    /// <summary>For a call that starts at once the coroutine that its argument calls: the method that starts, that call and the coroutine.</summary>
    public (IMethodSymbol Start, InvocationExpressionSyntax Call, IMethodSymbol Coroutine)? StartedBy(InvocationExpressionSyntax node) =>
        ImmediateStart.CallIn(node) is { } call
        && SymbolOf(call) is IMethodSymbol coroutine
        && CoroutineSymbols.IsColdCoroutine(coroutine)
        && !UnspeakableType.IsIn(coroutine)
        && SymbolOf(node) is IMethodSymbol start
        && ImmediateStart.IsStart(start)
        && ImmediateStart.CanSpawn(call, coroutine, Model, Token)
            ? (start, call, coroutine)
            : null;

    /// <summary>For a gather that is awaited where it stands: the calls that are its arguments, and their coroutines.</summary>
    public IReadOnlyList<(InvocationExpressionSyntax Call, IMethodSymbol Coroutine)>? GatheredBy(InvocationExpressionSyntax node)
    {
        if (ImmediateGather.CallsIn(node) is not { } calls || SymbolOf(node) is not IMethodSymbol gather || !ImmediateGather.IsGather(gather))
        {
            return null;
        }

        List<(InvocationExpressionSyntax, IMethodSymbol)> children = [];
        foreach (var call in calls)
        {
            if (SymbolOf(call) is not IMethodSymbol coroutine
                || !CoroutineSymbols.IsColdCoroutine(coroutine)
                || UnspeakableType.IsIn(coroutine)
                || NameQualifier.StageResult(coroutine) is null
                || !ImmediateStart.CanSpawn(call, coroutine, Model, Token))
            {
                return null;
            }

            children.Add((call, coroutine));
        }

        return children;
    }

    public SourceSpan SpanOf(SyntaxNode node) => SpanOf(node.SyntaxTree, node.Span);

    public SourceSpan SpanOf(SyntaxTree tree, Microsoft.CodeAnalysis.Text.TextSpan span)
    {
        var place = tree.GetMappedLineSpan(span);
        var text = tree.GetText(Token);
        var line = text.Lines.GetLineFromPosition(span.Start);
        var first = line.ToString().Trim();
        return new SourceSpan(
            PathOf(place, tree),
            place.StartLinePosition.Line + 1,
            place.StartLinePosition.Character + 1,
            place.EndLinePosition.Line + 1,
            place.EndLinePosition.Character + 1,
            first);
    }

    // As C# writes it down for the user's own file, so that the text does not depend on where the project lies. What it would not
    // take for a whole path, as one of another system, stays as it is.
    private string PathOf(FileLinePositionSpan place, SyntaxTree tree) =>
        Model.Compilation.Options.SourceReferenceResolver is { } resolver
        && resolver.NormalizePath(place.Path, place.HasMappedPath ? tree.FilePath : null) is { } path
        && resolver.NormalizePath(path, null) == path
            ? path
            : place.Path;
}
