namespace Coroutines.Generator.Model;

/// <summary>A variable of the coroutine that is declared where an await can see it, or made by a pass.</summary>
internal sealed class Variable(int id, VariableKind kind, string name, string type)
{
    public static Variable Of(int id, VariableKind kind, string name, TypeRef type) =>
        new(id, kind, name, type.Text) { Size = type.Size, IsRefLike = type.IsRefLike, Sample = type.Sample, Edge = type.Edge, Form = type.Form };

    public int Id { get; } = id;

    public VariableKind Kind { get; } = kind;

    /// <summary>The name it should have; the slot allocator makes names unique.</summary>
    public string Name { get; set; } = name;

    /// <summary>Its type as C# text.</summary>
    public string Type { get; } = type;

    /// <summary>What its type is beside that.</summary>
    public TypeForm Form { get; init; }

    /// <summary>Its estimated size in bytes.</summary>
    public int Size { get; set; } = 8;

    /// <summary>A ref struct or a ref local: it can never be a field, and C# guarantees that it need not be one.</summary>
    public bool IsRefLike { get; set; }

    /// <summary><c>ref</c> or <c>ref readonly</c> for a ref local, else empty.</summary>
    public string RefPrefix { get; set; } = "";

    /// <summary>Must be a field whatever liveness says: a method of the machine uses it.</summary>
    public bool IsForcedField { get; set; }

    /// <summary>Its address is taken: a field of a machine has none that stays, so in Debug too it is a local where liveness allows.</summary>
    public bool IsAddressed { get; set; }

    /// <summary>Written once, where it is declared: its value need not be saved before an await.</summary>
    public bool IsReadOnly { get; set; }

    /// <summary>For a type without a name. The variable is an object then.</summary>
    public TypeSample? Sample { get; set; }

    /// <summary>For the place of a machine that is awaited directly: the index of its call edge.</summary>
    public int? Edge { get; init; }

    /// <summary>Has the type of its first value, which only C# knows: it can be declared nowhere but there.</summary>
    public bool IsUntyped => Type == TypeRef.Untyped.Text;

    /// <summary>The variable as it is declared: for assignments, and to compare it with null.</summary>
    public string Text => Mark.Variable(Id);

    /// <summary>The variable as what it is: for its members.</summary>
    public string Read => Sample is null ? Text : Sample.Of(Text);
}
