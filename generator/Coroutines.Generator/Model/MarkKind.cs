namespace Coroutines.Generator.Model;

/// <summary>What a placeholder in lowered code stands for.</summary>
internal enum MarkKind
{
    /// <summary>A variable, by id; its name is decided by the slot allocator.</summary>
    Variable = 'v',

    /// <summary>A copy of a closure or of <c>this</c> that a lambda may capture, by the variable's id.</summary>
    Capture = 'c',

    /// <summary>Where a method makes the copies that lambdas in it capture.</summary>
    Copies = 'k',

    /// <summary>An operand of a template, by index.</summary>
    Hole = 'h',

    /// <summary>Another operand of the template around, by index: the constructor of a string handler gets it.</summary>
    Sibling = 's',

    /// <summary>A jump out of a statement, by index in the method's list of jumps.</summary>
    Jump = 'j',

    /// <summary>The slot type of a call edge, by callee index: the machine itself or a staged value.</summary>
    EdgeType = 't',

    /// <summary>What stands before the arguments of a machine that is made, by callee index.</summary>
    EdgeOpen = 'o',

    /// <summary>What stands behind the arguments of a machine that is made or begun, by callee index.</summary>
    EdgeClose = 'e',

    /// <summary>Between the slot of a call edge and the call's arguments, by callee index: the machine is begun in its place, or staged.</summary>
    EdgeBegin = 'b',
}
