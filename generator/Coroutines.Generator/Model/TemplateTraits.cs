namespace Coroutines.Generator.Model;

/// <summary>How the operands of a template are spilled.</summary>
[System.Flags]
internal enum TemplateTraits
{
    None = 0,

    /// <summary>Denotes a variable (or an assignable property), so that it can be spilled as a reference.</summary>
    IsVariable = 1,

    /// <summary>Taking the reference can fail, and does so before what is evaluated after it.</summary>
    IsChecked = 2,

    /// <summary>All operands are evaluated before the first is used (an interpolated string formats at the end).</summary>
    SpillsAll = 4,

    /// <summary>Is a whole statement.</summary>
    IsStatement = 8,

    /// <summary>Parentheses, which are left out around a variable: C# would take it for the type of a cast.</summary>
    IsParentheses = 16,

    /// <summary>Code of somebody's makes its value of the operand's: the two are never one variable.</summary>
    IsConversion = 32,

    /// <summary>Is its operand, and nothing else.</summary>
    IsOperand = 64,

    /// <summary>Its text begins with its first operand, behind parentheses and negations, and so does its evaluation.</summary>
    BeginsWithOperand = 128,
}
