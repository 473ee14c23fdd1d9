using System.Collections.Immutable;

namespace Coroutines.Generator.Model;

/// <summary>An expression of a coroutine's body. Only what contains an await has structure; all else is text.</summary>
internal abstract class BoundExpression(TypeRef type)
{
    public TypeRef Type { get; } = type;

    /// <summary>The user's text that it stands for, where it is a part that may be emitted on its own.</summary>
    public SourceSpan? Extent { get; set; }

    public abstract bool HasAwait { get; }
}

/// <summary>An expression without await, as text with marks.</summary>
internal sealed class BoundCode(CodeText code, TypeRef type, bool isStable = false) : BoundExpression(type)
{
    public CodeText Code { get; } = code;

    public string Text => Code.Text;

    /// <summary>Has the same value and no effect whenever it is evaluated: a constant, <c>this</c>, a read-only local.</summary>
    public bool IsStable { get; } = isStable;

    public override bool HasAwait => false;
}

/// <summary>An expression whose operands are evaluated from left to right, all of them: text with a hole for each.</summary>
internal sealed class BoundTemplate(string text, ImmutableArray<Operand> operands, TypeRef type, TemplateTraits traits = TemplateTraits.None)
    : BoundExpression(type)
{
    public string Text { get; } = text;

    public ImmutableArray<Operand> Operands { get; } = operands;

    public bool IsVariable { get; } = (traits & TemplateTraits.IsVariable) != 0;

    public bool IsChecked { get; } = (traits & TemplateTraits.IsChecked) != 0;

    public bool SpillsAll { get; } = (traits & TemplateTraits.SpillsAll) != 0;

    public bool IsStatement { get; } = (traits & TemplateTraits.IsStatement) != 0;

    public bool IsParentheses { get; } = (traits & TemplateTraits.IsParentheses) != 0;

    public bool IsConversion { get; } = (traits & TemplateTraits.IsConversion) != 0;

    public bool IsOperand { get; } = (traits & (TemplateTraits.IsOperand | TemplateTraits.IsConversion)) != 0;

    public bool BeginsWithOperand { get; } = (traits & TemplateTraits.BeginsWithOperand) != 0;

    /// <summary>What the text is, if its operands do not tell.</summary>
    public CodeForm Form { get; init; }

    /// <summary>The variable that it assigns its operand.</summary>
    public Variable? Assigned { get; init; }

    public override bool HasAwait { get; } = operands.Any(static o => o.Expression.HasAwait);
}

/// <summary>The machine of a directly awaited call, made by its constructor or in the place that the caller's machine keeps for it.</summary>
/// <param name="edge">The call edge.</param>
/// <param name="arguments">The arguments, in parentheses.</param>
/// <param name="slot">The type of the place.</param>
internal sealed class BoundMachine(int edge, BoundTemplate arguments, TypeRef slot) : BoundExpression(slot)
{
    public int Edge { get; } = edge;

    public BoundTemplate Arguments { get; } = arguments;

    public override bool HasAwait => Arguments.HasAwait;
}

/// <summary><c>await operand</c>; the operand's value is what is stored and polled (a machine or an awaiter).</summary>
internal sealed class BoundAwait(AwaitKind kind, BoundExpression operand, TypeRef slot, TypeRef result, SourceSpan span, Variable? place = null) : BoundExpression(result)
{
    /// <summary>The variable that holds what is awaited already: a coroutine iterator is polled again for each item.</summary>
    public Variable? Place { get; } = place;

    public AwaitKind Kind { get; } = kind;

    public BoundExpression Operand { get; } = operand;

    /// <summary>The type of the field that holds what is awaited.</summary>
    public TypeRef Slot { get; } = slot;

    public SourceSpan Span { get; } = span;

    public override bool HasAwait => true;
}

/// <summary><c>condition ? whenTrue : whenFalse</c> with an await in an arm.</summary>
internal sealed class BoundConditional(BoundExpression condition, BoundExpression whenTrue, BoundExpression whenFalse, TypeRef type) : BoundExpression(type)
{
    public BoundExpression Condition { get; } = condition;

    public BoundExpression WhenTrue { get; } = whenTrue;

    public BoundExpression WhenFalse { get; } = whenFalse;

    public override bool HasAwait => true;
}

/// <summary><c>left &amp;&amp; right</c> or <c>left || right</c> with an await on the right.</summary>
internal sealed class BoundShortCircuit(bool isAnd, BoundExpression left, BoundExpression right, TypeRef type, string? test) : BoundExpression(type)
{
    public bool IsAnd { get; } = isAnd;

    public BoundExpression Left { get; } = left;

    public BoundExpression Right { get; } = right;

    /// <summary>For user-defined operators: the text that tests the left value, with a hole; null for bool.</summary>
    public string? Test { get; } = test;

    public override bool HasAwait => true;
}

/// <summary><c>left ?? right</c> with an await on the right. <paramref name="unwrap"/> makes the result of a non-null left.</summary>
internal sealed class BoundCoalesce(BoundExpression left, BoundExpression right, string unwrap, TypeRef type) : BoundExpression(type)
{
    public BoundExpression Left { get; } = left;

    public BoundExpression Right { get; } = right;

    public string Unwrap { get; } = unwrap;

    public override bool HasAwait => true;
}

/// <summary><c>target op= value</c> with an await in the value, <c>??=</c> included.</summary>
internal sealed class BoundCompoundAssignment(
    BoundExpression target, string operation, BoundExpression value, string overflow, TypeRef type, bool isDirect = false, TypeRef? converted = null) : BoundExpression(type)
{
    /// <summary>What a conversion of the user's makes of the target before the value is evaluated, where there is one.</summary>
    public TypeRef? Converted { get; } = converted;

    /// <summary>
    /// The target is read after the await: it is a variable that cannot change while the value is awaited, or the operator takes it by reference.
    /// </summary>
    public bool IsDirect { get; } = isDirect;

    /// <summary><c>checked</c>, <c>unchecked</c> or empty.</summary>
    public string Overflow { get; } = overflow;

    public BoundExpression Target { get; } = target;

    public string Operation { get; } = operation;

    public BoundExpression Value { get; } = value;

    public override bool HasAwait => true;
}

/// <summary><c>receiver?.whenNotNull</c> with an await after the question mark.</summary>
internal sealed class BoundConditionalAccess(BoundExpression receiver, Variable temporary, BoundExpression whenNotNull, TypeRef type) : BoundExpression(type)
{
    public BoundExpression Receiver { get; } = receiver;

    /// <summary>Holds the receiver; <see cref="WhenNotNull"/> refers to it.</summary>
    public Variable Temporary { get; } = temporary;

    public BoundExpression WhenNotNull { get; } = whenNotNull;

    public override bool HasAwait => true;
}

/// <summary>An interpolated string with awaits, as an interpolated string handler builds it.</summary>
internal sealed class BoundStringHandler(Variable handler, string creation, Variable? success, ImmutableArray<BoundExpression> appends, bool appendsCanStop, bool isByReference, TypeRef type)
    : BoundExpression(type)
{
    public Variable Handler { get; } = handler;

    /// <summary>The creation as text; arguments of the call around are marks.</summary>
    public string Creation { get; } = creation;

    /// <summary>Set by the constructor where it can refuse to append anything.</summary>
    public Variable? Success { get; } = success;

    public ImmutableArray<BoundExpression> Appends { get; } = appends;

    /// <summary>Whether the call around takes it by reference.</summary>
    public bool IsByReference { get; } = isByReference;

    /// <summary>Whether each append answers if the next one is wanted.</summary>
    public bool AppendsCanStop { get; } = appendsCanStop;

    public override bool HasAwait => true;
}

/// <summary>Statements followed by a value: initializers with awaits, switch expressions.</summary>
internal sealed class BoundSequence(ImmutableArray<BoundStatement> statements, BoundExpression value) : BoundExpression(value.Type)
{
    public ImmutableArray<BoundStatement> Statements { get; } = statements;

    public BoundExpression Value { get; } = value;

    public override bool HasAwait => true;
}
