// By arity: two to eight machines.
namespace Coroutines;

// Gathers that are awaited where they stand, of coroutines that are called there: they need no handle, and their children no cold values.
public partial struct PollContext
{
    /// <summary><c>Gather</c> of two machines in their first state; see <see cref="Coroutine.Gather{T1, T2}(Coroutine{T1}, Coroutine{T2})"/>.</summary>
    /// <typeparam name="TMachine1">The type of machine 1.</typeparam>
    /// <typeparam name="T1">The type of its result.</typeparam>
    /// <typeparam name="TMachine2">The type of machine 2.</typeparam>
    /// <typeparam name="T2">The type of its result.</typeparam>
    /// <param name="machine1">Machine 1.</param>
    /// <param name="machine2">Machine 2.</param>
    public readonly ChildrenOperation<T1, T2> Gather<TMachine1, T1, TMachine2, T2>(
        in TMachine1 machine1, in TMachine2 machine2)
        where TMachine1 : struct, ICoroutineMachine<T1>
        where TMachine2 : struct, ICoroutineMachine<T2>
    {
        int task = Task;
        ref TaskHeader header = ref Loop.BeginChildren(task);
        Loop.StartChild<TMachine1, T1>(task, ref header, in machine1);
        Loop.StartChild<TMachine2, T2>(task, ref header, in machine2);
        return default;
    }

    /// <summary><c>Gather</c> of three machines in their first state; see <see cref="Coroutine.Gather{T1, T2, T3}(Coroutine{T1}, Coroutine{T2}, Coroutine{T3})"/>.</summary>
    /// <typeparam name="TMachine1">The type of machine 1.</typeparam>
    /// <typeparam name="T1">The type of its result.</typeparam>
    /// <typeparam name="TMachine2">The type of machine 2.</typeparam>
    /// <typeparam name="T2">The type of its result.</typeparam>
    /// <typeparam name="TMachine3">The type of machine 3.</typeparam>
    /// <typeparam name="T3">The type of its result.</typeparam>
    /// <param name="machine1">Machine 1.</param>
    /// <param name="machine2">Machine 2.</param>
    /// <param name="machine3">Machine 3.</param>
    public readonly ChildrenOperation<T1, T2, T3> Gather<TMachine1, T1, TMachine2, T2, TMachine3, T3>(
        in TMachine1 machine1, in TMachine2 machine2, in TMachine3 machine3)
        where TMachine1 : struct, ICoroutineMachine<T1>
        where TMachine2 : struct, ICoroutineMachine<T2>
        where TMachine3 : struct, ICoroutineMachine<T3>
    {
        int task = Task;
        ref TaskHeader header = ref Loop.BeginChildren(task);
        Loop.StartChild<TMachine1, T1>(task, ref header, in machine1);
        Loop.StartChild<TMachine2, T2>(task, ref header, in machine2);
        Loop.StartChild<TMachine3, T3>(task, ref header, in machine3);
        return default;
    }

    /// <summary><c>Gather</c> of four machines in their first state; see <see cref="Coroutine.Gather{T1, T2, T3, T4}(Coroutine{T1}, Coroutine{T2}, Coroutine{T3}, Coroutine{T4})"/>.</summary>
    /// <typeparam name="TMachine1">The type of machine 1.</typeparam>
    /// <typeparam name="T1">The type of its result.</typeparam>
    /// <typeparam name="TMachine2">The type of machine 2.</typeparam>
    /// <typeparam name="T2">The type of its result.</typeparam>
    /// <typeparam name="TMachine3">The type of machine 3.</typeparam>
    /// <typeparam name="T3">The type of its result.</typeparam>
    /// <typeparam name="TMachine4">The type of machine 4.</typeparam>
    /// <typeparam name="T4">The type of its result.</typeparam>
    /// <param name="machine1">Machine 1.</param>
    /// <param name="machine2">Machine 2.</param>
    /// <param name="machine3">Machine 3.</param>
    /// <param name="machine4">Machine 4.</param>
    public readonly ChildrenOperation<T1, T2, T3, T4> Gather<TMachine1, T1, TMachine2, T2, TMachine3, T3, TMachine4, T4>(
        in TMachine1 machine1, in TMachine2 machine2, in TMachine3 machine3, in TMachine4 machine4)
        where TMachine1 : struct, ICoroutineMachine<T1>
        where TMachine2 : struct, ICoroutineMachine<T2>
        where TMachine3 : struct, ICoroutineMachine<T3>
        where TMachine4 : struct, ICoroutineMachine<T4>
    {
        int task = Task;
        ref TaskHeader header = ref Loop.BeginChildren(task);
        Loop.StartChild<TMachine1, T1>(task, ref header, in machine1);
        Loop.StartChild<TMachine2, T2>(task, ref header, in machine2);
        Loop.StartChild<TMachine3, T3>(task, ref header, in machine3);
        Loop.StartChild<TMachine4, T4>(task, ref header, in machine4);
        return default;
    }

    /// <summary><c>Gather</c> of five machines in their first state; see <see cref="Coroutine.Gather{T1, T2, T3, T4, T5}(Coroutine{T1}, Coroutine{T2}, Coroutine{T3}, Coroutine{T4}, Coroutine{T5})"/>.</summary>
    /// <typeparam name="TMachine1">The type of machine 1.</typeparam>
    /// <typeparam name="T1">The type of its result.</typeparam>
    /// <typeparam name="TMachine2">The type of machine 2.</typeparam>
    /// <typeparam name="T2">The type of its result.</typeparam>
    /// <typeparam name="TMachine3">The type of machine 3.</typeparam>
    /// <typeparam name="T3">The type of its result.</typeparam>
    /// <typeparam name="TMachine4">The type of machine 4.</typeparam>
    /// <typeparam name="T4">The type of its result.</typeparam>
    /// <typeparam name="TMachine5">The type of machine 5.</typeparam>
    /// <typeparam name="T5">The type of its result.</typeparam>
    /// <param name="machine1">Machine 1.</param>
    /// <param name="machine2">Machine 2.</param>
    /// <param name="machine3">Machine 3.</param>
    /// <param name="machine4">Machine 4.</param>
    /// <param name="machine5">Machine 5.</param>
    public readonly ChildrenOperation<T1, T2, T3, T4, T5> Gather<TMachine1, T1, TMachine2, T2, TMachine3, T3, TMachine4, T4, TMachine5, T5>(
        in TMachine1 machine1, in TMachine2 machine2, in TMachine3 machine3, in TMachine4 machine4, in TMachine5 machine5)
        where TMachine1 : struct, ICoroutineMachine<T1>
        where TMachine2 : struct, ICoroutineMachine<T2>
        where TMachine3 : struct, ICoroutineMachine<T3>
        where TMachine4 : struct, ICoroutineMachine<T4>
        where TMachine5 : struct, ICoroutineMachine<T5>
    {
        int task = Task;
        ref TaskHeader header = ref Loop.BeginChildren(task);
        Loop.StartChild<TMachine1, T1>(task, ref header, in machine1);
        Loop.StartChild<TMachine2, T2>(task, ref header, in machine2);
        Loop.StartChild<TMachine3, T3>(task, ref header, in machine3);
        Loop.StartChild<TMachine4, T4>(task, ref header, in machine4);
        Loop.StartChild<TMachine5, T5>(task, ref header, in machine5);
        return default;
    }

    /// <summary><c>Gather</c> of six machines in their first state; see <see cref="Coroutine.Gather{T1, T2, T3, T4, T5, T6}(Coroutine{T1}, Coroutine{T2}, Coroutine{T3}, Coroutine{T4}, Coroutine{T5}, Coroutine{T6})"/>.</summary>
    /// <typeparam name="TMachine1">The type of machine 1.</typeparam>
    /// <typeparam name="T1">The type of its result.</typeparam>
    /// <typeparam name="TMachine2">The type of machine 2.</typeparam>
    /// <typeparam name="T2">The type of its result.</typeparam>
    /// <typeparam name="TMachine3">The type of machine 3.</typeparam>
    /// <typeparam name="T3">The type of its result.</typeparam>
    /// <typeparam name="TMachine4">The type of machine 4.</typeparam>
    /// <typeparam name="T4">The type of its result.</typeparam>
    /// <typeparam name="TMachine5">The type of machine 5.</typeparam>
    /// <typeparam name="T5">The type of its result.</typeparam>
    /// <typeparam name="TMachine6">The type of machine 6.</typeparam>
    /// <typeparam name="T6">The type of its result.</typeparam>
    /// <param name="machine1">Machine 1.</param>
    /// <param name="machine2">Machine 2.</param>
    /// <param name="machine3">Machine 3.</param>
    /// <param name="machine4">Machine 4.</param>
    /// <param name="machine5">Machine 5.</param>
    /// <param name="machine6">Machine 6.</param>
    public readonly ChildrenOperation<T1, T2, T3, T4, T5, T6> Gather<TMachine1, T1, TMachine2, T2, TMachine3, T3, TMachine4, T4, TMachine5, T5, TMachine6, T6>(
        in TMachine1 machine1, in TMachine2 machine2, in TMachine3 machine3, in TMachine4 machine4, in TMachine5 machine5, in TMachine6 machine6)
        where TMachine1 : struct, ICoroutineMachine<T1>
        where TMachine2 : struct, ICoroutineMachine<T2>
        where TMachine3 : struct, ICoroutineMachine<T3>
        where TMachine4 : struct, ICoroutineMachine<T4>
        where TMachine5 : struct, ICoroutineMachine<T5>
        where TMachine6 : struct, ICoroutineMachine<T6>
    {
        int task = Task;
        ref TaskHeader header = ref Loop.BeginChildren(task);
        Loop.StartChild<TMachine1, T1>(task, ref header, in machine1);
        Loop.StartChild<TMachine2, T2>(task, ref header, in machine2);
        Loop.StartChild<TMachine3, T3>(task, ref header, in machine3);
        Loop.StartChild<TMachine4, T4>(task, ref header, in machine4);
        Loop.StartChild<TMachine5, T5>(task, ref header, in machine5);
        Loop.StartChild<TMachine6, T6>(task, ref header, in machine6);
        return default;
    }

    /// <summary><c>Gather</c> of seven machines in their first state; see <see cref="Coroutine.Gather{T1, T2, T3, T4, T5, T6, T7}(Coroutine{T1}, Coroutine{T2}, Coroutine{T3}, Coroutine{T4}, Coroutine{T5}, Coroutine{T6}, Coroutine{T7})"/>.</summary>
    /// <typeparam name="TMachine1">The type of machine 1.</typeparam>
    /// <typeparam name="T1">The type of its result.</typeparam>
    /// <typeparam name="TMachine2">The type of machine 2.</typeparam>
    /// <typeparam name="T2">The type of its result.</typeparam>
    /// <typeparam name="TMachine3">The type of machine 3.</typeparam>
    /// <typeparam name="T3">The type of its result.</typeparam>
    /// <typeparam name="TMachine4">The type of machine 4.</typeparam>
    /// <typeparam name="T4">The type of its result.</typeparam>
    /// <typeparam name="TMachine5">The type of machine 5.</typeparam>
    /// <typeparam name="T5">The type of its result.</typeparam>
    /// <typeparam name="TMachine6">The type of machine 6.</typeparam>
    /// <typeparam name="T6">The type of its result.</typeparam>
    /// <typeparam name="TMachine7">The type of machine 7.</typeparam>
    /// <typeparam name="T7">The type of its result.</typeparam>
    /// <param name="machine1">Machine 1.</param>
    /// <param name="machine2">Machine 2.</param>
    /// <param name="machine3">Machine 3.</param>
    /// <param name="machine4">Machine 4.</param>
    /// <param name="machine5">Machine 5.</param>
    /// <param name="machine6">Machine 6.</param>
    /// <param name="machine7">Machine 7.</param>
    public readonly ChildrenOperation<T1, T2, T3, T4, T5, T6, T7> Gather<TMachine1, T1, TMachine2, T2, TMachine3, T3, TMachine4, T4, TMachine5, T5, TMachine6, T6, TMachine7, T7>(
        in TMachine1 machine1, in TMachine2 machine2, in TMachine3 machine3, in TMachine4 machine4, in TMachine5 machine5, in TMachine6 machine6, in TMachine7 machine7)
        where TMachine1 : struct, ICoroutineMachine<T1>
        where TMachine2 : struct, ICoroutineMachine<T2>
        where TMachine3 : struct, ICoroutineMachine<T3>
        where TMachine4 : struct, ICoroutineMachine<T4>
        where TMachine5 : struct, ICoroutineMachine<T5>
        where TMachine6 : struct, ICoroutineMachine<T6>
        where TMachine7 : struct, ICoroutineMachine<T7>
    {
        int task = Task;
        ref TaskHeader header = ref Loop.BeginChildren(task);
        Loop.StartChild<TMachine1, T1>(task, ref header, in machine1);
        Loop.StartChild<TMachine2, T2>(task, ref header, in machine2);
        Loop.StartChild<TMachine3, T3>(task, ref header, in machine3);
        Loop.StartChild<TMachine4, T4>(task, ref header, in machine4);
        Loop.StartChild<TMachine5, T5>(task, ref header, in machine5);
        Loop.StartChild<TMachine6, T6>(task, ref header, in machine6);
        Loop.StartChild<TMachine7, T7>(task, ref header, in machine7);
        return default;
    }

    /// <summary><c>Gather</c> of eight machines in their first state; see <see cref="Coroutine.Gather{T1, T2, T3, T4, T5, T6, T7, T8}(Coroutine{T1}, Coroutine{T2}, Coroutine{T3}, Coroutine{T4}, Coroutine{T5}, Coroutine{T6}, Coroutine{T7}, Coroutine{T8})"/>.</summary>
    /// <typeparam name="TMachine1">The type of machine 1.</typeparam>
    /// <typeparam name="T1">The type of its result.</typeparam>
    /// <typeparam name="TMachine2">The type of machine 2.</typeparam>
    /// <typeparam name="T2">The type of its result.</typeparam>
    /// <typeparam name="TMachine3">The type of machine 3.</typeparam>
    /// <typeparam name="T3">The type of its result.</typeparam>
    /// <typeparam name="TMachine4">The type of machine 4.</typeparam>
    /// <typeparam name="T4">The type of its result.</typeparam>
    /// <typeparam name="TMachine5">The type of machine 5.</typeparam>
    /// <typeparam name="T5">The type of its result.</typeparam>
    /// <typeparam name="TMachine6">The type of machine 6.</typeparam>
    /// <typeparam name="T6">The type of its result.</typeparam>
    /// <typeparam name="TMachine7">The type of machine 7.</typeparam>
    /// <typeparam name="T7">The type of its result.</typeparam>
    /// <typeparam name="TMachine8">The type of machine 8.</typeparam>
    /// <typeparam name="T8">The type of its result.</typeparam>
    /// <param name="machine1">Machine 1.</param>
    /// <param name="machine2">Machine 2.</param>
    /// <param name="machine3">Machine 3.</param>
    /// <param name="machine4">Machine 4.</param>
    /// <param name="machine5">Machine 5.</param>
    /// <param name="machine6">Machine 6.</param>
    /// <param name="machine7">Machine 7.</param>
    /// <param name="machine8">Machine 8.</param>
    public readonly ChildrenOperation<T1, T2, T3, T4, T5, T6, T7, T8> Gather<TMachine1, T1, TMachine2, T2, TMachine3, T3, TMachine4, T4, TMachine5, T5, TMachine6, T6, TMachine7, T7, TMachine8, T8>(
        in TMachine1 machine1, in TMachine2 machine2, in TMachine3 machine3, in TMachine4 machine4, in TMachine5 machine5, in TMachine6 machine6, in TMachine7 machine7, in TMachine8 machine8)
        where TMachine1 : struct, ICoroutineMachine<T1>
        where TMachine2 : struct, ICoroutineMachine<T2>
        where TMachine3 : struct, ICoroutineMachine<T3>
        where TMachine4 : struct, ICoroutineMachine<T4>
        where TMachine5 : struct, ICoroutineMachine<T5>
        where TMachine6 : struct, ICoroutineMachine<T6>
        where TMachine7 : struct, ICoroutineMachine<T7>
        where TMachine8 : struct, ICoroutineMachine<T8>
    {
        int task = Task;
        ref TaskHeader header = ref Loop.BeginChildren(task);
        Loop.StartChild<TMachine1, T1>(task, ref header, in machine1);
        Loop.StartChild<TMachine2, T2>(task, ref header, in machine2);
        Loop.StartChild<TMachine3, T3>(task, ref header, in machine3);
        Loop.StartChild<TMachine4, T4>(task, ref header, in machine4);
        Loop.StartChild<TMachine5, T5>(task, ref header, in machine5);
        Loop.StartChild<TMachine6, T6>(task, ref header, in machine6);
        Loop.StartChild<TMachine7, T7>(task, ref header, in machine7);
        Loop.StartChild<TMachine8, T8>(task, ref header, in machine8);
        return default;
    }
}
