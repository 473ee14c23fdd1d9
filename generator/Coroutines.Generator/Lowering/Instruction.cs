using Coroutines.Generator.Model;

namespace Coroutines.Generator.Lowering;

/// <summary>The flat form of a body: what the flattening passes make, liveness reads and the emitter writes.</summary>
internal abstract class Instruction(SourceSpan? span)
{
    public SourceSpan? Span { get; } = span;

    /// <summary>What it does itself, step by step; nothing of what is nested in it.</summary>
    public abstract IEnumerable<Step> Steps { get; }

    /// <summary>The lists of instructions that are nested in it.</summary>
    public virtual IEnumerable<List<Instruction>> Parts => [];

    /// <summary>Lets jumps of its own, not of what is nested in it, go somewhere else.</summary>
    public abstract void Redirect(Func<string, string> replace);
}

/// <summary>A statement as text.</summary>
internal sealed class CodeInstruction(CodeText code, SourceSpan? span) : Instruction(span)
{
    public CodeText Code { get; private set; } = code;

    public string Text => Code.Text;

    /// <summary>It always throws: nothing after it runs.</summary>
    public bool Throws { get; init; }

    public override IEnumerable<Step> Steps => [new Step { Text = Code, GoesOn = !Throws }];

    public override void Redirect(Func<string, string> replace) => Code = Code with { Text = replace(Text) };
}

/// <summary><c>variable = text;</c></summary>
internal sealed class AssignInstruction(Variable variable, CodeText code, SourceSpan? span) : Instruction(span)
{
    public Variable Variable { get; } = variable;

    public string Text => code.Text;

    public override IEnumerable<Step> Steps => [IsWrittenThrough ? new Step { Text = code, Reads = Variable } : new Step { Text = code, Writes = Variable }];

    // A ref local that is not made to refer to something else: what it refers to gets the value.
    private bool IsWrittenThrough => Variable.RefPrefix.Length > 0 && code.Form != CodeForm.Reference;

    // A value jumps nowhere.
    public override void Redirect(Func<string, string> replace)
    {
    }
}

/// <summary>Where a cancellation can start: at an await, or after a finally block that held one up.</summary>
internal abstract class CancellableInstruction(SourceSpan? span) : Instruction(span)
{
    public CancelAction? Action { get; set; }

    /// <summary>For <see cref="CancelAction.Jump"/>: text that says why, and the jump.</summary>
    public string JumpText { get; set; } = "";

    public override void Redirect(Func<string, string> replace) => JumpText = replace(JumpText);
}

/// <summary>Gives an item to the consumer; goes on, or leaves if the iterator is being disposed, at the next poll.</summary>
internal sealed class YieldInstruction(string value, string leave, SourceSpan? span) : Instruction(span), ISuspension
{
    public string Value { get; } = value;

    /// <summary>The jump out of the body.</summary>
    public string Leave { get; private set; } = leave;

    public int State { get; set; }

    public override IEnumerable<Step> Steps => [new Step { Text = Value }, new Step { Text = Leave, Suspension = this, AlwaysSuspends = true }];

    public override void Redirect(Func<string, string> replace) => Leave = replace(Leave);
}

/// <summary><c>slot = init;</c> (nothing for a slot that is set already), then poll it until it is done.</summary>
internal sealed class AwaitInstruction(AwaitKind kind, Variable slot, string init, Variable? result, SourceSpan span) : CancellableInstruction(span), ISuspension
{
    public AwaitKind Kind { get; } = kind;

    public Variable Slot { get; } = slot;

    /// <summary>The value of the slot; for a machine that is begun in place, its arguments.</summary>
    public string Init { get; } = init;

    /// <summary>For a machine that is begun in place: the index of its call edge.</summary>
    public int? Edge { get; init; }

    /// <summary>Where what is awaited stands, if not with the keyword.</summary>
    public SourceSpan? Begin { get; init; }

    /// <summary>For an awaiter: where its result goes.</summary>
    public Variable? Result { get; } = result;

    public int State { get; set; }

    public override IEnumerable<Step> Steps =>
    [
        .. Init.Length == 0 ? Array.Empty<Step>() : [new Step { Text = Init, Writes = Slot }],
        new Step { Text = JumpText, Reads = Slot, Writes = Result, Suspension = this },
    ];
}

/// <summary><c>operation.Begin();</c> then leave; at the next poll go on, or with a cancellation.</summary>
internal sealed class SuspendInstruction(CodeText operation, SourceSpan span) : CancellableInstruction(span), ISuspension
{
    public CodeText Operation { get; } = operation;

    public int State { get; set; }

    public override IEnumerable<Step> Steps => [new Step { Text = Operation.Text }, new Step { Text = JumpText, Suspension = this, AlwaysSuspends = true }];
}

/// <summary>Goes on with a cancellation where the condition holds.</summary>
internal sealed class CancelInstruction(string condition, Variable cancellation) : CancellableInstruction(null)
{
    public string Condition { get; } = condition;

    /// <summary>What was kept of the cancellation while a finally block awaited.</summary>
    public Variable Cancellation { get; } = cancellation;

    public override IEnumerable<Step> Steps => [new Step { Text = Condition + JumpText, Reads = Cancellation }];
}

internal sealed class LabelInstruction(Label label) : Instruction(null)
{
    public Label Label { get; } = label;

    public override IEnumerable<Step> Steps => [new Step()];

    public override void Redirect(Func<string, string> replace)
    {
    }
}

/// <summary>A jump; its text is a mark, with what has to be stored before it.</summary>
internal sealed class JumpInstruction(string text, SourceSpan? span) : Instruction(span)
{
    public string Text { get; private set; } = text;

    public override IEnumerable<Step> Steps => [new Step { Text = Text, GoesOn = false }];

    public override void Redirect(Func<string, string> replace) => Text = replace(Text);
}

/// <summary><c>if (condition) jump;</c></summary>
internal sealed class BranchInstruction(CodeText condition, bool when, string jump, SourceSpan? span) : Instruction(span)
{
    public string Condition => condition.Text;

    public bool When { get; } = when;

    public string Jump { get; private set; } = jump;

    public override IEnumerable<Step> Steps => [new Step { Text = condition with { Text = Condition + Jump } }];

    public override void Redirect(Func<string, string> replace) => Jump = replace(Jump);
}

internal sealed class TryInstruction(List<Instruction> body, List<CatchRegion> catches, List<Instruction>? finallyBody, ScopeOutcome? outcome = null) : Instruction(null)
{
    public ScopeOutcome? Outcome { get; } = outcome;

    public List<Instruction> Body { get; } = body;

    public List<CatchRegion> Catches { get; } = catches;

    public List<Instruction>? Finally { get; } = finallyBody;

    /// <summary>What its clauses evaluate when they are entered.</summary>
    public override IEnumerable<Step> Steps => Catches.Select(static clause => clause.Entry);

    public override IEnumerable<List<Instruction>> Parts => [Body, .. Finally is null ? Array.Empty<List<Instruction>>() : [Finally], .. Catches.Select(static clause => clause.Body)];

    // Clauses jump nowhere when they are entered.
    public override void Redirect(Func<string, string> replace)
    {
    }
}
