using System.Collections.Immutable;
using Coroutines.Generator.Lowering;
using Coroutines.Generator.Model;

namespace Coroutines.Generator.Tests.Lowering;

/// <summary>Makes the trees that passes take, with the tables that their marks refer to.</summary>
internal sealed class Ir
{
    private int _labels;

    public Ir() => Context = new LoweringContext(Variables, Jumps, hint => new Label(hint + ++_labels));

    public List<Variable> Variables { get; } = [];

    public List<Jump> Jumps { get; } = [];

    public LoweringContext Context { get; }

    public Variable Local(string name, string type = "int", VariableKind kind = VariableKind.Local) =>
        Context.NewVariable(kind, name, Type(type));

    public static BoundCode Code(string text, string type = "int", bool isStable = false) => new(text, Type(type), isStable);

    public static BoundCode Code(Variable variable) => new(CodeText.Of(variable), new TypeRef(variable.Type, variable.Size, Form: variable.Form));

    private static TypeRef Type(string name) =>
        new(name, 4, Form: name switch { "bool" => TypeForm.Boolean, "int" or "long" or "double" => TypeForm.Scalar, "dynamic" => TypeForm.Dynamic, _ => TypeForm.Other });

    public static BoundStatement Do(string text) => new BoundVerbatim(text, null);

    public static BoundAwait Await(string operand, string type = "int") =>
        new(AwaitKind.Machine, Code(operand, "M"), new TypeRef("M", 8), new TypeRef(type, 4, IsVoid: type == "void"), new SourceSpan("a.cs", 1, 1, 1, 2, operand));

    public static BoundTemplate Call(string name, params BoundExpression[] operands) =>
        new(name + "(" + string.Join(", ", operands.Select(static (_, i) => Mark.Hole(i))) + ")", [.. operands.Select(static o => new Operand(o))], TypeRef.Int32);

    public static BoundStatement Effect(BoundExpression expression) => new BoundExpressionStatement(expression, null);

    public static BoundBlock Block(params BoundStatement[] statements) => new([.. statements]);

    public static BoundCatch Catch(string header, BoundBlock body, Variable? moved = null, string? filter = null, bool observes = false) =>
        new(header, filter, moved is null ? "" : moved.Text + " = e;", moved, body, observes);

    public AwaitInstruction Await(Variable slot, string init, Variable? result = null) =>
        new(AwaitKind.Machine, slot, init, result, new SourceSpan("a.cs", 1, 1, 1, 2, init));

    public JumpInstruction Goto(Label target) => new(Context.JumpMark(new Jump(target)), null);

    public JumpInstruction Leave() => new(Context.JumpMark(new Jump(null)), null);

    public BranchInstruction If(string condition, Label target) => new(condition, when: true, Context.JumpMark(new Jump(target)), null);

    public string Print(BoundStatement statement) => new IrPrinter(this).Print(statement);

    public string Print(IEnumerable<Instruction> instructions) => new IrPrinter(this).Print(instructions);

    public string Print(ImmutableArray<BoundStatement> statements) => Print(new BoundBlock(statements));
}
