using Coroutines.Generator.Model;

namespace Coroutines.Generator.Lowering;

/// <summary>A body in its flat form, with the tables that its marks refer to.</summary>
internal sealed record LoweredBody(List<Instruction> Instructions, List<Variable> Variables, List<Jump> Jumps);
