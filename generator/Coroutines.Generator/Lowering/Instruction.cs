using Coroutines.Generator.Model;

namespace Coroutines.Generator.Lowering;

/// <summary>The flat form of a body: what the flattening passes make, liveness reads and the emitter writes.</summary>
internal abstract class Instruction(SourceSpan? span)
{
    public SourceSpan? Span { get; } = span;
}

/// <summary>A statement as text.</summary>
internal sealed class CodeInstruction(string text, SourceSpan? span) : Instruction(span)
{
    public string Text { get; set; } = text;

    /// <summary>It always throws: nothing after it runs.</summary>
    public bool Throws { get; init; }
}

/// <summary><c>variable = text;</c></summary>
internal sealed class AssignInstruction(Variable variable, string text, SourceSpan? span) : Instruction(span)
{
    public Variable Variable { get; } = variable;

    public string Text { get; } = text;
}

/// <summary>Where a cancellation can start: at an await, or after a finally block that held one up.</summary>
internal abstract class CancellableInstruction(SourceSpan? span) : Instruction(span)
{
    public CancelAction? Action { get; set; }

    /// <summary>For <see cref="CancelAction.Jump"/>: text that says why, and the jump.</summary>
    public string JumpText { get; set; } = "";
}

/// <summary>Gives an item to the consumer; goes on, or leaves if the iterator is being disposed, at the next poll.</summary>
internal sealed class YieldInstruction(string value, string leave, SourceSpan? span) : Instruction(span), ISuspension
{
    public string Value { get; } = value;

    /// <summary>The jump out of the body.</summary>
    public string Leave { get; set; } = leave;

    public int State { get; set; }
}

/// <summary><c>slot = init;</c> (nothing for a slot that is set already), then poll it until it is done.</summary>
internal sealed class AwaitInstruction(AwaitKind kind, Variable slot, string init, Variable? result, bool isVoid, SourceSpan span) : CancellableInstruction(span), ISuspension
{
    public AwaitKind Kind { get; } = kind;

    public Variable Slot { get; } = slot;

    public string Init { get; } = init;

    /// <summary>Where what is awaited stands, if not with the keyword.</summary>
    public SourceSpan? Begin { get; init; }

    /// <summary>For an awaiter: where its result goes.</summary>
    public Variable? Result { get; } = result;

    public bool IsVoid { get; } = isVoid;

    public int State { get; set; }
}

/// <summary><c>operation.Begin();</c> then leave; at the next poll go on, or with a cancellation.</summary>
internal sealed class SuspendInstruction(string operation, SourceSpan span) : CancellableInstruction(span), ISuspension
{
    public string Operation { get; } = operation;

    public int State { get; set; }
}

/// <summary>Goes on with a cancellation where the condition holds.</summary>
internal sealed class CancelInstruction(string condition, Variable cancellation) : CancellableInstruction(null)
{
    public string Condition { get; } = condition;

    /// <summary>What was kept of the cancellation while a finally block awaited.</summary>
    public Variable Cancellation { get; } = cancellation;

    /// <summary>All that the instruction reads.</summary>
    public string Mentions => Condition + Cancellation.Text + JumpText;
}

internal sealed class LabelInstruction(Label label) : Instruction(null)
{
    public Label Label { get; } = label;
}

/// <summary>A jump; its text is a mark, with what has to be stored before it.</summary>
internal sealed class JumpInstruction(string text, SourceSpan? span) : Instruction(span)
{
    public string Text { get; set; } = text;
}

/// <summary><c>if (condition) jump;</c></summary>
internal sealed class BranchInstruction(string condition, bool when, string jump, SourceSpan? span) : Instruction(span)
{
    public string Condition { get; } = condition;

    public bool When { get; } = when;

    public string Jump { get; set; } = jump;
}

internal sealed class TryInstruction(List<Instruction> body, List<CatchRegion> catches, List<Instruction>? finallyBody, ScopeOutcome? outcome = null) : Instruction(null)
{
    public ScopeOutcome? Outcome { get; } = outcome;

    public List<Instruction> Body { get; } = body;

    public List<CatchRegion> Catches { get; } = catches;

    public List<Instruction>? Finally { get; } = finallyBody;
}
