namespace Coroutines.Generator.Model;

/// <summary>An expression or a statement as text with marks, and what is known of its form.</summary>
/// <param name="Text">The text.</param>
/// <param name="Form">What it is.</param>
/// <param name="Variable">The variable that it is, or that it assigns.</param>
internal readonly record struct CodeText(string Text, CodeForm Form = CodeForm.Other, Variable? Variable = null)
{
    /// <summary>The variable that it assigns before it reads or does anything else.</summary>
    public Variable? Assigned => Form == CodeForm.BeginsWithAssignment ? Variable : null;

    public bool IsVariable => Form == CodeForm.Variable;

    public static implicit operator CodeText(string text) => new(text);

    /// <summary>A variable as what it is.</summary>
    public static CodeText Of(Variable variable) => variable.Sample is null ? new(variable.Text, CodeForm.Variable, variable) : new(variable.Read);

    /// <summary>The text with something around it that is no operator: what it begins with stays the first thing that happens.</summary>
    public CodeText Around(string text) => new(text, Form is CodeForm.Assignment or CodeForm.BeginsWithAssignment ? CodeForm.BeginsWithAssignment : CodeForm.Other, Variable);

    /// <summary>Whether it reads or writes a variable.</summary>
    public bool Mentions(Variable variable) => Mark.All(Text).Any(mark => mark.Kind is MarkKind.Variable or MarkKind.Capture && mark.Index == variable.Id);
}
