namespace Coroutines.Generator.Model;

internal enum LoopKind
{
    While,
    Do,
    For,
}
