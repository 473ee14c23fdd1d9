namespace Coroutines;

/// <summary>A call from another thread with the context of who posted it.</summary>
internal sealed record FlowingCall(Delegate Callback, ExecutionContext Context);
