using Coroutines.Generator.Model;

namespace Coroutines.Generator.Lowering;

/// <summary>One step of an instruction: what it reads, what it gives a value, and what can come next.</summary>
internal sealed record Step
{
    /// <summary>The text that it evaluates: its marks are the variables that it reads, and where it may jump to.</summary>
    public CodeText Text { get; init; } = "";

    /// <summary>A variable that it reads besides.</summary>
    public Variable? Reads { get; init; }

    /// <summary>The variable that has a new value after it.</summary>
    public Variable? Writes { get; init; }

    /// <summary>Where the coroutine can be left: the step is what happens when it goes on.</summary>
    public ISuspension? Suspension { get; init; }

    /// <summary>Whether the coroutine is always left there.</summary>
    public bool AlwaysSuspends { get; init; }

    /// <summary>Whether the next step can follow.</summary>
    public bool GoesOn { get; init; } = true;
}
