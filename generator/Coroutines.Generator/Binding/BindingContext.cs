using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Model;
using Coroutines.Generator.Symbols;
using Coroutines.Generator.Validity;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>What the binders of one body share: symbols, variables, jumps, closures, callees and what went wrong.</summary>
internal sealed class BindingContext
{
    private readonly Microsoft.CodeAnalysis.Text.TextSpan _method;
    private readonly HashSet<string> _labels = new();
    private readonly HashSet<string> _names = [.. GeneratedNames.All];

    public BindingContext(IMethodSymbol method, SyntaxNode body, SemanticModel model, System.Threading.CancellationToken token, bool isPartlyUnseen = false)
    {
        IsPartlyUnseen = isPartlyUnseen;
        Method = method;
        _method = (body.FirstAncestorOrSelf<MethodDeclarationSyntax>() ?? body).Span;
        Parameters = ExtensionBlock.BodyParameters(method, body, model, token);
        Model = model;
        Token = token;
        Suspension = new SuspensionMap(body);
        HasLineDirectives = body.ContainsDirectives && body.DescendantTrivia().Any(static t => t.Kind() is SyntaxKind.LineDirectiveTrivia or SyntaxKind.LineSpanDirectiveTrivia);
        Symbols = new SymbolTable(model, token, isPartlyUnseen);
        Text = SymbolText.Of(model.Compilation);
        Types = TypeTable.Of(model.Compilation);
        WellKnown = WellKnownTypes.Of(model.Compilation);
        Closures = new ClosureTable(this);
        Locals = new LocalTable(this);
        Accessors = new AccessorTable(this);
        Calls = new CallClassifier(this);
    }

    /// <summary>Whether names in the body are made by another generator, so that only C# will know what they mean.</summary>
    public bool IsPartlyUnseen { get; }

    public IMethodSymbol Method { get; }

    /// <summary>The method's parameters as its body names them.</summary>
    public ImmutableArray<IParameterSymbol> Parameters { get; }

    public SemanticModel Model { get; }

    public System.Threading.CancellationToken Token { get; }

    public SymbolTable Symbols { get; }

    /// <summary>How symbols are written.</summary>
    public SymbolText Text { get; }

    public TypeTable Types { get; }

    public SuspensionMap Suspension { get; }

    public WellKnownTypes WellKnown { get; }

    public LocalTable Locals { get; }

    public ClosureTable Closures { get; }

    public AccessorTable Accessors { get; }

    public CallClassifier Calls { get; }

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

    /// <summary>Whether lines of the body have numbers or files of their own: then counting lines does not tell where something stands.</summary>
    public bool HasLineDirectives { get; }

    /// <summary>The <c>checked</c> or <c>unchecked</c> context that statements being bound are in; empty outside.</summary>
    public string OverflowContext { get; set; } = "";

    /// <summary>A statement that says the overflow context around it, on the line on which it begins: what is inside keeps its lines.</summary>
    public string InOverflowContext(string statement) =>
        OverflowContext.Length == 0 ? statement
            : statement[0] == '{' ? OverflowContext + " " + statement
            : OverflowContext + " { " + statement + (statement.IndexOf('\n') < 0 ? " }" : "\n}");

    public Variable NewVariable(VariableKind kind, string name, TypeRef type)
    {
        var variable = Variable.Of(Variables.Count, kind, name, type);
        Variables.Add(variable);
        return variable;
    }

    public Variable NewTemporary(TypeRef type, string name = "t") => NewVariable(VariableKind.Temporary, OwnedNames.Mark + name, type);

    public Label NewLabel(string hint) => new(Unique(_labels, hint));

    /// <summary>What pattern variables that the lowering took over are called in their patterns.</summary>
    public Dictionary<SyntaxNode, string> PatternNames { get; } = new();

    /// <summary>Names that generated code declares in the body, without those of variables and labels.</summary>
    public IEnumerable<string> Names => _names;

    /// <summary>A name for something that generated code declares beside the variables: a local of a copied text, a method.</summary>
    public string NewName(string hint) => Unique(_names, hint);

    // A counter of the body's own: what stands around it, or stood there before, has no say.
    private static string Unique(HashSet<string> taken, string hint)
    {
        var name = OwnedNames.Mark + hint;
        for (var n = 2; !taken.Add(name); n++)
        {
            name = OwnedNames.Mark + hint + n.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return name;
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

    public void Unsupported(SyntaxNodeOrToken at, string what, string mend) => Unsupported(at.GetLocation()!, what, mend);

    public void Unsupported(Location at, string what, string mend) =>
        Diagnostics.Add(DiagnosticInfo.Create(Descriptors.UnsupportedConstruct, at, what, mend));

    /// <summary>What a node denotes.</summary>
    public ISymbol? SymbolOf(SyntaxNode node) => Symbols.Of(node);

    /// <summary>Where something stands in the user's file.</summary>
    public SourceSpan SpanOf(SyntaxNodeOrToken at) => SourcePlaces.SpanOf(Model, at.SyntaxTree!, at.Span, _method, Token);

    /// <summary>The directive that gives the next line the number and the file of the line at a position.</summary>
    public string LineDirectiveAt(int position) => SourcePlaces.LineDirective(Model, position);
}
