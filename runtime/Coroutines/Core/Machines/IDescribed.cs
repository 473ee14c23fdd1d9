namespace Coroutines;

/// <summary>What is polled as a machine is, and is none: it tells of itself as <see cref="ICoroutineMachine.Describe"/> does.</summary>
internal interface IDescribed
{
    void Describe(MachineMapBuilder map);
}
