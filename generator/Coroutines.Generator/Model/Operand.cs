namespace Coroutines.Generator.Model;

internal readonly record struct Operand(BoundExpression Expression, OperandKind Kind = OperandKind.Value);
