namespace Coroutines.Generator.Model;

internal enum OperandKind
{
    /// <summary>Evaluated to a value.</summary>
    Value,

    /// <summary>Evaluated to a variable: a ref argument, the receiver of a struct's member.</summary>
    Reference,

    /// <summary>
    /// The receiver of a member, of a type parameter's type: a variable if that turns out to be a struct, a value if it is a class.
    /// </summary>
    Receiver,

    /// <summary>The target of an assignment: a variable that need not exist before the value is there.</summary>
    Target,
}
