using System.Collections.Immutable;

namespace Coroutines.Generator.Model;

/// <summary>A statement of a coroutine's body.</summary>
internal abstract class BoundStatement(SourceSpan? span)
{
    public SourceSpan? Span { get; } = span;
}

/// <summary>One or more statements without await, as text; jumps that leave it are marks.</summary>
internal sealed class BoundVerbatim(CodeText code, SourceSpan? span) : BoundStatement(span)
{
    public CodeText Code { get; } = code;

    public string Text => Code.Text;
}

internal sealed class BoundBlock(ImmutableArray<BoundStatement> statements) : BoundStatement(null)
{
    public ImmutableArray<BoundStatement> Statements { get; } = statements;
}

internal sealed class BoundExpressionStatement(BoundExpression expression, SourceSpan? span) : BoundStatement(span)
{
    public BoundExpression Expression { get; } = expression;
}

/// <summary><c>variable = value;</c>, after which no earlier value of the variable matters.</summary>
internal sealed class BoundAssignment(Variable variable, BoundExpression value, SourceSpan? span) : BoundStatement(span)
{
    public Variable Variable { get; } = variable;

    public BoundExpression Value { get; } = value;
}

internal sealed class BoundIf(BoundExpression condition, BoundStatement then, BoundStatement? otherwise, SourceSpan? span) : BoundStatement(span)
{
    public BoundExpression Condition { get; } = condition;

    public BoundStatement Then { get; } = then;

    public BoundStatement? Else { get; } = otherwise;
}

/// <summary>A while, do or for loop.</summary>
internal sealed class BoundLoop(
    LoopKind kind,
    ImmutableArray<BoundStatement> initializers,
    BoundExpression? condition,
    ImmutableArray<BoundStatement> incrementors,
    BoundStatement body,
    Label continueLabel,
    Label breakLabel,
    SourceSpan? span) : BoundStatement(span)
{
    public LoopKind Kind { get; } = kind;

    public ImmutableArray<BoundStatement> Initializers { get; } = initializers;

    public BoundExpression? Condition { get; } = condition;

    public ImmutableArray<BoundStatement> Incrementors { get; } = incrementors;

    public BoundStatement Body { get; } = body;

    public Label ContinueLabel { get; } = continueLabel;

    public Label BreakLabel { get; } = breakLabel;
}

/// <summary>
/// A foreach over an enumerator: <c>enumerator = init; try { while (moveNext) { current; body } } finally { dispose }</c>.
/// </summary>
internal sealed class BoundForEach(
    Variable enumerator,
    BoundExpression initializer,
    BoundExpression moveNext,
    ImmutableArray<BoundStatement> current,
    BoundStatement body,
    ImmutableArray<BoundStatement> dispose,
    Label continueLabel,
    Label breakLabel,
    SourceSpan? span) : BoundStatement(span)
{
    public Variable Enumerator { get; } = enumerator;

    public BoundExpression Initializer { get; } = initializer;

    public BoundExpression MoveNext { get; } = moveNext;

    public ImmutableArray<BoundStatement> Current { get; } = current;

    public BoundStatement Body { get; } = body;

    public ImmutableArray<BoundStatement> Dispose { get; } = dispose;

    public Label ContinueLabel { get; } = continueLabel;

    public Label BreakLabel { get; } = breakLabel;
}

/// <summary>An <c>await foreach</c> over a coroutine iterator, whose machine is the enumerator.</summary>
internal sealed class BoundIteratorLoop(
    Variable iterator,
    BoundExpression machine,
    ImmutableArray<BoundStatement> current,
    BoundStatement body,
    Label continueLabel,
    Label breakLabel,
    SourceSpan span) : BoundStatement(span)
{
    /// <summary>The place of the machine, which is polled again for each item.</summary>
    public Variable Iterator { get; } = iterator;

    public BoundExpression Machine { get; } = machine;

    public ImmutableArray<BoundStatement> Current { get; } = current;

    public BoundStatement Body { get; } = body;

    public Label ContinueLabel { get; } = continueLabel;

    public Label BreakLabel { get; } = breakLabel;
}

/// <summary>A using statement, or a using declaration with what follows it in its block.</summary>
internal sealed class BoundUsing(ImmutableArray<BoundStatement> resources, BoundStatement body, ImmutableArray<BoundStatement> dispose) : BoundStatement(null)
{
    public ImmutableArray<BoundStatement> Resources { get; } = resources;

    public BoundStatement Body { get; } = body;

    public ImmutableArray<BoundStatement> Dispose { get; } = dispose;
}

/// <summary>An <c>await using</c> of a type that wants to know how its block ended.</summary>
internal sealed class BoundScope(ImmutableArray<BoundStatement> resources, Variable scope, BoundExpression? isEntered, BoundStatement body, SourceSpan span) : BoundStatement(span)
{
    public ImmutableArray<BoundStatement> Resources { get; } = resources;

    public Variable Scope { get; } = scope;

    /// <summary>Whether there is a scope at all; null if its type knows no null.</summary>
    public BoundExpression? IsEntered { get; } = isEntered;

    public BoundStatement Body { get; } = body;
}

internal sealed class BoundSwitch(
    BoundExpression governing,
    ImmutableArray<SwitchCase> cases,
    ImmutableArray<(Label Label, ImmutableArray<BoundStatement> Body)> sections,
    Label breakLabel,
    string? noMatch,
    SourceSpan? span) : BoundStatement(span)
{
    public BoundExpression Governing { get; } = governing;

    public ImmutableArray<SwitchCase> Cases { get; } = cases;

    public ImmutableArray<(Label Label, ImmutableArray<BoundStatement> Body)> Sections { get; } = sections;

    public Label BreakLabel { get; } = breakLabel;

    /// <summary>What to do when nothing matches, with a hole for the governing value; null to go on after the switch.</summary>
    public string? NoMatch { get; } = noMatch;
}

internal sealed class BoundTry(BoundBlock body, ImmutableArray<BoundCatch> catches, BoundBlock? finallyBlock, ScopeOutcome? outcome = null) : BoundStatement(null)
{
    /// <summary>Set where the finally block is a scope's exit.</summary>
    public ScopeOutcome? Outcome { get; } = outcome;

    public BoundBlock Body { get; } = body;

    public ImmutableArray<BoundCatch> Catches { get; } = catches;

    public BoundBlock? Finally { get; } = finallyBlock;
}

internal sealed class BoundLabel(Label label) : BoundStatement(null)
{
    public Label Label { get; } = label;
}

internal sealed class BoundJump(Jump jump, SourceSpan? span) : BoundStatement(span)
{
    public Jump Jump { get; } = jump;
}

/// <summary>Jumps to <see cref="Target"/> where the condition has the value <see cref="When"/>.</summary>
internal sealed class BoundBranch(BoundExpression condition, bool when, Label target, SourceSpan? span) : BoundStatement(span)
{
    public BoundExpression Condition { get; } = condition;

    public bool When { get; } = when;

    public Label Target { get; } = target;
}

internal sealed class BoundReturn(BoundExpression? value, SourceSpan? span) : BoundStatement(span)
{
    public BoundExpression? Value { get; } = value;
}

/// <summary><c>yield return value;</c></summary>
internal sealed class BoundYield(BoundExpression value, SourceSpan span) : BoundStatement(span)
{
    public BoundExpression Value { get; } = value;
}

internal sealed class BoundThrow(BoundExpression exception, SourceSpan? span) : BoundStatement(span)
{
    public BoundExpression Exception { get; } = exception;
}
