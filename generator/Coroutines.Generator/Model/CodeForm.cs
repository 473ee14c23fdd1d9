namespace Coroutines.Generator.Model;

/// <summary>What an expression is, as far as a pass that writes text around it has to know.</summary>
internal enum CodeForm
{
    /// <summary>Anything.</summary>
    Other,

    /// <summary>A variable, and nothing else: it has no effect.</summary>
    Variable,

    /// <summary>A name, perhaps a member of others, or a number: in parentheses C# would read it as the type of a cast.</summary>
    Name,

    /// <summary>A call of a static method by its name, which a dot may follow.</summary>
    Call,

    /// <summary>A variable by reference.</summary>
    Reference,

    /// <summary><c>variable = value</c>, where the value does not read the variable.</summary>
    Assignment,

    /// <summary>Begins with an assignment in parentheses, as <c>(line = next).Length > 0</c> does: it needs no older value of the variable.</summary>
    BeginsWithAssignment,
}
